import type { FieldProblems } from '@/lib/errors/refusal'

/** Village institutions beside the groups. A Sub PPKBD stands in a hamlet, RW or RT; the others in the whole village. */
export const INSTITUSI_KINDS = [
  { value: 'ppkbd', label: 'PPKBD' },
  { value: 'sub_ppkbd', label: 'Sub PPKBD' },
  { value: 'rumah_dataku', label: 'Rumah DataKu' },
] as const
export type InstitusiKind = (typeof INSTITUSI_KINDS)[number]['value']

/** Other spellings that mean a kind. The 2020 forms misspell PPKBD as PPKDB. */
export const INSTITUSI_ALIASES: Readonly<Record<string, InstitusiKind>> = {
  ppkdb: 'ppkbd',
  'sub ppkbd': 'sub_ppkbd',
  'sub-ppkbd': 'sub_ppkbd',
  'sub ppkdb': 'sub_ppkbd',
  'rumah dataku': 'rumah_dataku',
  'rumah data kependudukan': 'rumah_dataku',
}

export const institusiKindLabel = (kind: string): string =>
  INSTITUSI_KINDS.find(({ value }) => value === kind)?.label ?? kind

/** An institution without SK may be recorded; a date or an issuer without a number is a slip. */
export function institusiProblems(institusi: {
  kind: string
  area: string
  skNumber: string
  skOn: string | null
  skBy: string
}): FieldProblems {
  const problems: FieldProblems = {}
  if (institusi.kind !== 'sub_ppkbd' && institusi.area !== '')
    problems.area = 'Dusun/RW/RT hanya dicatat untuk Sub PPKBD.'
  if (institusi.skNumber === '' && (institusi.skOn !== null || institusi.skBy !== ''))
    problems.skNumber = 'Isi nomor SK, atau kosongkan tanggal dan penerbitnya.'
  return problems
}

/** How an institution is called: "PPKBD Bu Wati", "Rumah DataKu Sukamaju"; a name that says the kind is not told twice. */
export function institusiTitle(kind: string, name: string): string {
  const label = institusiKindLabel(kind)
  return name.toLowerCase().startsWith(label.toLowerCase()) ? name : `${label} ${name}`
}
