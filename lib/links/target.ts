import { safeNext } from '@/lib/paths'

/** Pages of an office that can be kept, shared and sent: lists, boards and reports, and no page of one family or person. */
const PLACES =
  /^\/(?:dasbor|stunting|bulan-ini|naskah|sasaran|krs|mutu|pendampingan|kampung-kb|daftar|lokus|konvergensi|rapat|rtl|lomba|mitra|layanan-kb|aks|ukur|rujukan|perlu-dibenahi|laporan)(?=[/?]|$)/

/** Whether an address can be kept or shared; addresses are typed and cut, so that everything else is refused. */
export const isShareable = (target: string): boolean =>
  target.length <= 1_500 && safeNext(target) === target && PLACES.test(target) && !target.includes('#')

/** A dashboard's address: what figures can be mailed of. */
export const isDashboard = (target: string): boolean => /^\/dasbor\/[^/?]+(?:\?|$)/.test(target)

/** The parts under which an address is kept as a view: the page it belongs to, and the rest. */
export function viewOf(target: string): { page: string; query: string } {
  const page = /^\/([a-z-]+)/.exec(target)?.[1] ?? ''
  return { page, query: target.slice(page.length + 1) }
}

/** The address of a kept view. */
export const targetOf = ({ page, query }: { page: string; query: string }): string => `/${page}${query}`

/** The same address without its month and open panels: it shows the latest month whenever it is opened. */
export function followingLatest(target: string): string {
  const [path = '', query = ''] = target.split('?')
  const params = new URLSearchParams(query)
  for (const name of ['bulan', 'jelaskan', 'langkah', 'lengkap']) params.delete(name)
  return params.size > 0 ? `${path}?${params}` : path
}
