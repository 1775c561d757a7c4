import type { Certainty } from '@/lib/poktan/eligibility-data'
import type { ScheduleEdition } from '@/lib/tpk/schedule-edition'

interface ScheduleLine {
  what: string
  when: string
  source: string
  certainty: Certainty
}

/** A schedule in words, one line for each group; the health service's own minimum stands apart. */
export function scheduleLines({ catin, hamil, pascasalin, anak, antenatal }: ScheduleEdition): ScheduleLine[] {
  const of = ({ source, certainty }: { source: string; certainty: Certainty }) => ({ source, certainty })
  const checks = pascasalin.checks.map(({ from, until }) => `hari ${from}–${until}`).join(', ')
  return [
    { what: 'Calon pengantin', when: `${catin.months.join(', ')} bulan sebelum menikah`, ...of(catin) },
    { what: 'Ibu hamil', when: `Kontak pertama, lalu minggu ${hamil.weeks.join(', ')}`, ...of(hamil) },
    { what: 'Pascapersalinan', when: `${checks}; selesai hari ke-${pascasalin.ends}`, ...of(pascasalin) },
    { what: 'Baduta', when: `Setiap bulan, paling lambat tanggal ${anak.baduta}`, ...of(anak) },
    { what: 'Balita 24–59 bulan', when: `Setiap bulan, paling lambat tanggal ${anak.balita}`, ...of(anak) },
    {
      what: 'Pemeriksaan kehamilan di faskes',
      when: `Paling sedikit ${antenatal.least} kali; tidak dicampur dengan kontak TPK`,
      ...of(antenatal),
    },
  ]
}
