import type { Random } from '../random'
import type { PoktanKind } from '../story'

const NAMES: Record<PoktanKind, readonly string[]> = {
  bkb: [
    'Melati',
    'Mawar',
    'Anggrek',
    'Kenanga',
    'Dahlia',
    'Cempaka',
    'Seroja',
    'Teratai',
    'Flamboyan',
    'Bougenvil',
    'Kasih Ibu',
    'Tunas Harapan',
    'Bunda Ceria',
    'Pelita Hati',
  ],
  bkr: [
    'Harapan Keluarga',
    'Cahaya Remaja',
    'Bina Karakter',
    'Sahabat Remaja',
    'Kasih Bunda',
    'Mutiara',
    'Bina Mandiri',
  ],
  bkl: ['Sehat Ceria', 'Usia Emas', 'Lestari', 'Bahagia Senja', 'Tangguh', 'Sejahtera', 'Wreda Mulya', 'Ceria Bersama'],
  uppka: [
    'Maju Bersama',
    'Karya Mandiri',
    'Berkah',
    'Sumber Rejeki',
    'Dapur Lestari',
    'Anyaman Jaya',
    'Usaha Bersama',
    'Keripik Barokah',
  ],
  pikr: [
    'Tunas Muda',
    'Garuda',
    'Pelita',
    'Cerdas Ceria',
    'Generasi Emas',
    'Bintang Muda',
    'Gemilang',
    'Sahabat Genre',
  ],
}

export const POKTAN_LABEL: Record<PoktanKind, string> = {
  bkb: 'BKB',
  bkr: 'BKR',
  bkl: 'BKL',
  uppka: 'UPPKA',
  pikr: 'PIK-R',
}

/** An invented name for a group: `BKB Melati`. */
export const groupName = (random: Random, kind: PoktanKind): string =>
  `${POKTAN_LABEL[kind]} ${random.pick(NAMES[kind])}`
