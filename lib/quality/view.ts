import { type Period, parsePeriod, periodText } from '@/lib/format/period'
import type { FormDeclaration } from '@/lib/reports/form'
import { ANSWERS, type FindingState } from './answer'
import { type FindingKind, KINDS } from './finding'
import { checkedForms } from './forms'
import type { DeskFinding } from './queries'

/** What the desk shows, as its address says. */
export interface DeskView {
  form: FormDeclaration
  period: Period
  kecamatan: number | null
  kind: FindingKind | null
  /** Null for all of them. */
  state: FindingState | null
  page: number
}

/** The word in addresses for findings in whatever state. */
export const ALL_STATES = 'semua'
export const STATES: readonly { value: FindingState; label: string }[] = [
  { value: 'baru', label: 'Belum dijawab' },
  ...ANSWERS.map(({ value, done }) => ({ value, label: done })),
]

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Reads the address; what it does not say, or says wrongly, is the first form, last month, what waits. */
export function readDeskView(params: Params, lastMonth: Period): DeskView {
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : '')
  const number = (name: string) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : null)
  const forms = checkedForms()
  return {
    form: forms.find(({ code }) => code === text('form')) ?? forms[0]!,
    period: parsePeriod(text('bulan')) ?? lastMonth,
    kecamatan: number('kecamatan'),
    kind: KINDS.find(({ value }) => value === text('jenis'))?.value ?? null,
    state:
      text('jawaban') === ALL_STATES ? null : (STATES.find(({ value }) => value === text('jawaban'))?.value ?? 'baru'),
    page: Math.max(1, number('hal') ?? 1),
  }
}

/** The address of a view; `changes` win and lead to its first page. */
export function deskQuery(view: DeskView, changes: Partial<DeskView> = {}): string {
  const { form, period, kecamatan, kind, state, page } = { ...view, page: 1, ...changes }
  const params = new URLSearchParams({ form: form.code, bulan: periodText(period) })
  if (kecamatan !== null) params.set('kecamatan', String(kecamatan))
  if (kind) params.set('jenis', kind)
  if (state !== 'baru') params.set('jawaban', state ?? ALL_STATES)
  if (page > 1) params.set('hal', String(page))
  return `?${params}`
}

export const stateOf = ({ answer }: Pick<DeskFinding, 'answer'>): FindingState => answer?.state ?? 'baru'

/** The findings a view asks for, in their order. */
export const viewFindings = (findings: readonly DeskFinding[], { kecamatan, kind, state }: DeskView): DeskFinding[] =>
  findings.filter(
    (one) =>
      (kecamatan === null || one.state.kecamatanId === kecamatan) &&
      (kind === null || one.kind === kind) &&
      (state === null || stateOf(one) === state),
  )

/** A village with its findings, strongest first; villages by their strongest. */
export interface VillageFindings {
  unitId: number
  findings: DeskFinding[]
}

/** Findings by village, in the order in which each village first occurs. */
export function byVillage(findings: readonly DeskFinding[]): VillageFindings[] {
  const villages = new Map<number, VillageFindings>()
  for (const finding of findings) {
    const known = villages.get(finding.unitId)
    if (known) known.findings.push(finding)
    else villages.set(finding.unitId, { unitId: finding.unitId, findings: [finding] })
  }
  return [...villages.values()]
}
