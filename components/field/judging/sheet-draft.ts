import type { Part } from '@/lib/contests/criteria'
import { answersOfStep, type OfficeSheet, type SheetStep, type StandingSheet } from '@/lib/contests/judging-part'
import { differingAnswers, type SheetAnswers } from '@/lib/contests/sheet-merge'
import type { KeptForm } from '../use-kept'

/** A sheet while it is typed, with everything its step will need. Points stay as typed. */
export interface SheetDraft extends KeptForm {
  sheetId: string
  visitedOn: string
  points: Record<string, string>
  notes: Record<string, string>
  note: string
  photos: string[]
  thumbs: Record<string, string>
  /** What stood there when it was opened; null for a first sheet. */
  base: SheetAnswers | null
  version: number
}

const typed = (points: SheetAnswers['points']) =>
  Object.fromEntries(Object.entries(points).map(([code, value]) => [code, String(value)]))

/** With what the form begins: a refused step to mend, the sheet as it stands, or an empty one. */
export function beginSheet(
  sheet: OfficeSheet | null,
  refused: StandingSheet | undefined,
  thumbs: Record<string, string>,
  today: string,
): SheetDraft {
  const answers = refused ? answersOfStep(refused) : sheet
  const base = sheet && { ...sheet }
  return {
    ...{ key: crypto.randomUUID(), savedAt: '', thumbs },
    sheetId: sheet?.id ?? (refused ? String(refused.body.id) : crypto.randomUUID()),
    visitedOn: answers?.visitedOn ?? today,
    points: typed(answers?.points ?? {}),
    notes: { ...(answers?.notes ?? {}) },
    note: answers?.note ?? '',
    photos: [...(answers?.photos ?? [])],
    base: base && answersOnly(base),
    version: sheet?.version ?? 0,
  }
}

const answersOnly = ({ visitedOn, points, notes, note, photos }: SheetAnswers): SheetAnswers => ({
  ...{ visitedOn, points, notes, note, photos },
})

export interface CheckedSheet {
  answers: SheetAnswers | null
  /** What was read of the points, also while something else must be mended. */
  points: Readonly<Record<string, number>>
  problems: Record<string, string>
}

/** Reads what was typed: whole numbers 0 to 100, an empty box is not scored. A sentence beside each slip. */
export function checkSheet(draft: SheetDraft, parts: readonly Part[], today: string): CheckedSheet {
  const problems: Record<string, string> = {}
  const points: Record<string, number> = {}
  for (const { code, label } of parts) {
    const text = (draft.points[code] ?? '').trim()
    if (text === '') continue
    const value = Number(text)
    if (/^\d{1,3}$/.test(text) && value <= 100) points[code] = value
    else problems[code] = `Nilai ${label}: isi bilangan bulat 0 sampai 100.`
  }
  if (draft.visitedOn === '') problems.visitedOn = 'Isi tanggal penilaian.'
  else if (draft.visitedOn > today) problems.visitedOn = 'Tanggal ini belum terjadi.'
  if (Object.keys(points).length === 0 && Object.keys(problems).length === 0)
    problems[parts[0]?.code ?? 'visitedOn'] = 'Isi paling sedikit satu nilai.'
  const notes = Object.fromEntries(
    Object.entries(draft.notes).flatMap(([code, text]) => (text.trim() === '' ? [] : [[code, text.trim()]])),
  )
  const { visitedOn, note, photos } = draft
  const answers = { visitedOn, points, notes, note: note.trim(), photos }
  return { answers: Object.keys(problems).length > 0 ? null : answers, points, problems }
}

/** The step that saves a sheet; null where nothing was changed. */
export function stepOfSheet(
  draft: SheetDraft,
  answers: SheetAnswers,
  { entryId, label }: { entryId: string; label: string },
): SheetStep | null {
  const { key, sheetId, base, version } = draft
  if (base && differingAnswers(base, answers).length === 0) return null
  const thumbs = Object.fromEntries(Object.entries(draft.thumbs).filter(([id]) => answers.photos.includes(id)))
  return {
    ...{ key, kind: 'score.record', entryId, label, thumbs, madeAt: new Date().toISOString() },
    body: { id: sheetId, entryId, ...answers },
    baseVersion: version,
    ...(base && { base: { ...base } }),
  }
}
