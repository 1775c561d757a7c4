import { randomOf } from '../random'

/**
 * Invented names that sound like their region: a first and a last name drawn
 * apart. None is taken from the articles, and no real person is meant.
 */
const POOLS = {
  kutai: {
    women: ['Hasnah', 'Nurlela', 'Rabiatul', 'Sartika', 'Murni', 'Hamidah', 'Yuliati', 'Marlina', 'Fitriani', 'Salmah'],
    men: ['Syahrani', 'Hamzah', 'Rusdi', 'Baharuddin', 'Ardiansyah', 'Jumadi', 'Sofyan', 'Herman', 'Ilyas', 'Darwis'],
    last: [
      'Pratama',
      'Mahakam',
      'Saputra',
      'Benuanta',
      'Sangkima',
      'Lestari',
      'Pangeran',
      'Wahau',
      'Rahayu',
      'Telihan',
    ],
  },
  dayak: {
    women: ['Lisae', 'Yurika', 'Merlin', 'Tiana', 'Rensi', 'Winda', 'Susanti', 'Norae', 'Helda', 'Mina'],
    men: ['Andreas', 'Yansen', 'Tewong', 'Rudianto', 'Supri', 'Karli', 'Dedi', 'Ramon', 'Elkana', 'Yohan'],
    last: ['Kahayanti', 'Rungan', 'Bungai', 'Tambun', 'Manasa', 'Hanyi', 'Lamiang', 'Tewah', 'Manuhing', 'Nyahu'],
  },
  melayu: {
    women: [
      'Zubaidah',
      'Halimah',
      'Rosnani',
      'Suryani',
      'Nurbaiti',
      'Yusnita',
      'Erlina',
      'Farida',
      'Maryam',
      'Sulastri',
    ],
    men: [
      'Zulkarnain',
      'Amrullah',
      'Junaidi',
      'Sabirin',
      'Marwan',
      'Idris',
      'Hasbullah',
      'Fadli',
      'Ruslan',
      'Kamarudin',
    ],
    last: ['Linggang', 'Tanjung', 'Samak', 'Gantung', 'Pelangi', 'Burung', 'Mandar', 'Sijuk', 'Selumar', 'Lenggang'],
  },
  sunda: {
    women: ['Euis', 'Neneng', 'Lilis', 'Imas', 'Cucu', 'Tuti', 'Yani', 'Rohaeti', 'Enung', 'Wulan'],
    men: ['Asep', 'Ujang', 'Dadang', 'Cecep', 'Maman', 'Tatang', 'Yayan', 'Deden', 'Iwan', 'Ade'],
    last: [
      'Kurniasih',
      'Permana',
      'Suryana',
      'Komara',
      'Sukmawati',
      'Hidayah',
      'Gunawan',
      'Rohman',
      'Nurjaman',
      'Mulyana',
    ],
  },
  jawa: {
    women: ['Sri', 'Endang', 'Wahyuni', 'Sulastri', 'Purwanti', 'Retno', 'Siti', 'Dwi', 'Ambar', 'Sari'],
    men: ['Slamet', 'Sutrisno', 'Budi', 'Wahyu', 'Joko', 'Bambang', 'Suyanto', 'Agus', 'Eko', 'Teguh'],
    last: ['Utami', 'Prasetyo', 'Handayani', 'Widodo', 'Lestari', 'Santoso', 'Rahayu', 'Nugroho', 'Wibowo', 'Kartika'],
  },
} as const

export type NamePool = keyof typeof POOLS

/** The invented person of a key: the same name at every load. */
export function personName(pool: NamePool, ...key: (string | number)[]): string {
  const random = randomOf('orang', pool, ...key)
  const { women, men, last } = POOLS[pool]
  return `${random.pick(random.chance(0.68) ? women : men)} ${random.pick(last)}`
}

/** Whether a name may have come from a pool: for the test that nobody real slips in. */
export const isInvented = (pool: NamePool, name: string): boolean => {
  const [first, ...rest] = name.split(' ')
  const { women, men, last } = POOLS[pool]
  return [...women, ...men].some((known) => known === first) && last.some((known) => known === rest.join(' '))
}
