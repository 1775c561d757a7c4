/** Where money against stunting comes from. DD and ADD are two sources and never added under one name. */

export const FUNDS = [
  { value: 'apbn', label: 'APBN', about: 'Anggaran pendapatan dan belanja negara, di luar BOKB dan DD' },
  { value: 'apbd', label: 'APBD', about: 'Anggaran pendapatan dan belanja daerah, di luar ADD' },
  { value: 'bokb', label: 'BOKB', about: 'Bantuan operasional keluarga berencana (DAK nonfisik)' },
  { value: 'dd', label: 'Dana Desa (DD)', about: 'Dari APBN untuk desa' },
  { value: 'add', label: 'Alokasi Dana Desa (ADD)', about: 'Dari APBD kabupaten untuk desa' },
  { value: 'csr', label: 'CSR', about: 'Tanggung jawab sosial perusahaan' },
  { value: 'swadaya', label: 'Swadaya', about: 'Dari masyarakat sendiri' },
] as const
export type Fund = (typeof FUNDS)[number]['value']
export const fundLabel = (fund: string): string => FUNDS.find(({ value }) => value === fund)?.label ?? fund

export const KINDS = [
  { value: 'spesifik', label: 'Spesifik (kesehatan)' },
  { value: 'sensitif', label: 'Sensitif (lainnya)' },
  { value: 'pendukung', label: 'Pendukung' },
] as const
export const kindLabel = (kind: string): string => KINDS.find(({ value }) => value === kind)?.label ?? kind

/** Money of one source: whole rupiah; null is unknown. */
export interface Money {
  fund: string
  planned: number | null
  realised: number | null
}

const plus = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : one + other

/** Sums by source in the order of `FUNDS`; a source nobody names is not there. What only some say is the sum of those. */
export function sumFunds(money: readonly Money[]): Money[] {
  return FUNDS.flatMap(({ value }) => {
    const own = money.filter(({ fund }) => fund === value)
    if (own.length === 0) return []
    const sum = (of: (one: Money) => number | null) => own.reduce<number | null>((all, one) => plus(all, of(one)), null)
    return [{ fund: value, planned: sum((one) => one.planned), realised: sum((one) => one.realised) }]
  })
}

/** All sources together. */
export const totalOf = (money: readonly Money[]): Omit<Money, 'fund'> =>
  money.reduce<Omit<Money, 'fund'>>(
    (sum, one) => ({ planned: plus(sum.planned, one.planned), realised: plus(sum.realised, one.realised) }),
    { planned: null, realised: null },
  )

/** The largest amount a box takes: below what a double holds exactly, above any district's budget. */
export const MOST_RUPIAH = 9_000_000_000_000_000

/** Reads `1.500.000`, `Rp 1500000` or nothing: null for nothing, undefined for what is no whole amount. */
export function readRupiah(text: string): number | null | undefined {
  const bare = text
    .trim()
    .replace(/^rp\.?/i, '')
    .trim()
  if (bare === '') return null
  if (!/^(\d+|\d{1,3}(\.\d{3})+)(,00?|,-)?$/.test(bare)) return undefined
  const rupiah = Number(bare.replace(/,.*$/, '').replaceAll('.', ''))
  return rupiah <= MOST_RUPIAH ? rupiah : undefined
}
