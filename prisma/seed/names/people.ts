import { randomOf } from '../random'

/**
 * Invented names that sound like their region: a common first name and a last name
 * that is mostly a place, a river or a wish. None is taken from the articles, and
 * no real person is meant.
 */
const POOLS = {
  kutai: {
    women: ['Hasnah', 'Nurlela', 'Rabiatul', 'Sartika', 'Murni', 'Hamidah', 'Yuliati', 'Marlina', 'Fitriani', 'Salmah'],
    men: ['Syahrani', 'Hamzah', 'Rusdi', 'Baharuddin', 'Sahrul', 'Jumadi', 'Sofyan', 'Herman', 'Ilyas', 'Darwis'],
    last: [
      'Mahakam',
      'Benua',
      'Sangkima',
      'Kenyamukan',
      'Wahau',
      'Telihan',
      'Bengalon',
      'Pangadan',
      'Kaliorang',
      'Melan',
    ],
  },
  dayak: {
    women: ['Lisae', 'Yurika', 'Merlin', 'Tiana', 'Rensi', 'Winda', 'Susanti', 'Norae', 'Helda', 'Mina'],
    men: ['Andreas', 'Yanson', 'Tewong', 'Rudianto', 'Supri', 'Karli', 'Dedi', 'Ramon', 'Elkana', 'Yohan'],
    last: ['Kahayan', 'Rungan', 'Bungai', 'Tambun', 'Manasa', 'Hanyi', 'Lamiang', 'Tewah', 'Manuhing', 'Nyahu'],
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
    last: [
      'Linggang',
      'Tanjung',
      'Samak',
      'Gantung',
      'Pelangi',
      'Buding',
      'Mengkubang',
      'Sijuk',
      'Selumar',
      'Lenggang',
    ],
  },
  sunda: {
    women: ['Euis', 'Neneng', 'Lilis', 'Imas', 'Cucu', 'Tuti', 'Yani', 'Rohaeti', 'Enung', 'Wulan'],
    men: ['Asep', 'Ujang', 'Dadang', 'Cecep', 'Maman', 'Tatang', 'Yayan', 'Deden', 'Iwan', 'Dayat'],
    last: [
      'Kurniasa',
      'Permana',
      'Suryadipura',
      'Komara',
      'Sukmana',
      'Wirahadi',
      'Gumelar',
      'Natapura',
      'Nurjaman',
      'Wiraguna',
    ],
  },
  jawa: {
    women: ['Sri', 'Endang', 'Wahyuni', 'Sulastri', 'Purwanti', 'Retno', 'Siti', 'Dwi', 'Ambar', 'Sari'],
    men: ['Slamet', 'Sutris', 'Parjo', 'Wahyu', 'Kuncoro', 'Sugeng', 'Suyanto', 'Agus', 'Eko', 'Teguh'],
    last: [
      'Prasaja',
      'Wicaksana',
      'Kusumo',
      'Pamungkas',
      'Widagdo',
      'Sasmita',
      'Wirayuda',
      'Raharja',
      'Kartika',
      'Prabawa',
    ],
  },
} as const

/** First names of the young, alike in all regions. */
const CHILDREN = {
  girls: ['Aisyah', 'Alya', 'Zahra', 'Nadia', 'Putri', 'Salsa', 'Keisha', 'Naila', 'Hana', 'Laras', 'Dinda', 'Citra'],
  boys: ['Rafi', 'Arka', 'Fajar', 'Bagas', 'Rizky', 'Dimas', 'Galih', 'Reyhan', 'Alif', 'Bima', 'Yusuf', 'Ilham'],
}

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

/** The invented member of a family: a child's first name is of the young, everybody's last name of the region. */
export function familyMember(pool: NamePool, who: 'L' | 'P' | 'boy' | 'girl', ...key: (string | number)[]): string {
  const random = randomOf('anggota', pool, ...key)
  const { women, men, last } = POOLS[pool]
  const firsts = { L: men, P: women, boy: CHILDREN.boys, girl: CHILDREN.girls }[who]
  return `${random.pick(firsts)} ${random.pick(last)}`
}
