import { paths } from '@/lib/paths'

/**
 * The page a subject of the trail belongs to: `konvergensi/2026`, `…/skema`, `…/anggaran`, `…/cakupan/<kecamatan>`
 * or `…/<action>/<region>`. `step` is the key of a step just made there.
 */
export function placeOfSubject(subject: string, step?: string): string {
  const [, year = '', part = '', place = ''] = subject.split('/')
  const more = step ? `&langkah=${step}` : ''
  if (part === '') return paths.convergence(`?tahun=${year}${more}`)
  if (part === 'skema' || part === 'anggaran') return paths.convergence(`/${part}?tahun=${year}${more}`)
  if (part === 'cakupan') return paths.convergence(`/cakupan?tahun=${year}&kecamatan=${place}${more}`)
  return paths.convergence(`/aksi/${part}?tahun=${year}&wilayah=${place}${more}`)
}
