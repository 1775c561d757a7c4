import type { PoktanKind } from '@/lib/poktan/rules'
import type { Random } from '../random'

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

/** An invented name for a group, without its kind, that no other group of the kind has in its village: `Melati`. */
export function groupName(random: Random, kind: PoktanKind, takenInVillage: Set<string>): string {
  const free = NAMES[kind].filter((name) => !takenInVillage.has(name))
  const name = free.length > 0 ? random.pick(free) : `${random.pick(NAMES[kind])} ${takenInVillage.size + 1}`
  takenInVillage.add(name)
  return name
}
