import type { FieldProblems } from '@/lib/errors/refusal'
import { type ShownVerval, unpackTraits, type VervalAnswers, type VervalStep } from '@/lib/krs/field-part'
import { RANK, type TraitCode } from '@/lib/krs/marks'
import { dayProblem, differences, verifyProblems } from '@/lib/krs/rules'
import type { KeptForm } from '../use-kept'

/** A verifying while it is typed. */
export interface VervalDraft extends KeptForm {
  /** Empty until an answer is chosen. */
  verified: VervalAnswers['verified'] | ''
  found: VervalAnswers['found']
  foundAtRisk: boolean | null
  reason: string
  verifiedOn: string
}

/** With what the form begins: a refused answer to mend, what was said before, or nothing. */
export function beginVerval(line: ShownVerval, refused: VervalAnswers | null, today: string): VervalDraft {
  const said = refused ?? line.said
  return {
    ...{ key: crypto.randomUUID(), savedAt: '' },
    verified: said?.verified ?? '',
    found: { ...(said?.found ?? {}) },
    foundAtRisk: said?.foundAtRisk ?? null,
    reason: said?.reason ?? '',
    verifiedOn: refused?.verifiedOn || today,
  }
}

/** A list's answer said again is no finding: the draft without it, or with what is said otherwise. */
export function withFound(
  draft: VervalDraft,
  line: ShownVerval,
  code: TraitCode | typeof RANK,
  value: boolean | number | null,
): VervalDraft {
  const listed = code === RANK ? line.rank : unpackTraits(line.traits)[code]
  const { [code]: _before, ...others } = draft.found
  return { ...draft, found: value === listed ? others : { ...others, [code]: value } }
}

/** What a draft says once read: marks count only where the family was found to differ. */
export function answersOf(draft: VervalDraft): VervalAnswers | null {
  const { verified, found, foundAtRisk, reason, verifiedOn } = draft
  if (verified === '') return null
  const differs = verified === 'berubah'
  return {
    ...{ verified, verifiedOn },
    found: differs ? found : {},
    foundAtRisk: differs ? foundAtRisk : null,
    reason: verified === 'sesuai' ? '' : reason.trim(),
  }
}

/** A sentence by field for whatever stands in the way: the very rules of the office. */
export function problemsOf(draft: VervalDraft, line: ShownVerval, year: number, today: string): FieldProblems {
  const answers = answersOf(draft)
  const day =
    draft.verifiedOn === '' ? { verifiedOn: 'Isi tanggal verifikasi.' } : dayProblem(year, draft.verifiedOn, today)
  if (!answers) return { verified: 'Pilih apa yang Anda temukan di lapangan.', ...day }
  const file = { marks: unpackTraits(line.traits), rank: line.rank, atRisk: line.atRisk }
  return { ...verifyProblems(file, answers), ...day }
}

/** How many marks a draft says otherwise than the list. */
export const countDifferences = (draft: VervalDraft, line: ShownVerval): number =>
  differences({ marks: unpackTraits(line.traits), rank: line.rank, atRisk: line.atRisk }, draft.found).length

/** The step that saves a verifying. Its label names nobody: it is kept unenciphered beside the sealed item. */
export const stepOfVerval = (
  draft: VervalDraft,
  answers: VervalAnswers,
  line: ShownVerval,
  { villageId, listName }: { villageId: number; listName: string },
): VervalStep => ({
  ...{ key: draft.key, kind: 'krs.verify', lineId: line.id, villageId, baseVersion: line.version },
  label: `Verval ${listName}${line.rw ? `, RW ${line.rw}` : ''}${line.rt ? `/RT ${line.rt}` : ''}`,
  body: { id: line.id, familyId: line.familyId, ...answers },
  madeAt: new Date().toISOString(),
})
