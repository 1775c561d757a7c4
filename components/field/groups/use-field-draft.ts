import type { MeetingDraft } from '@/components/meetings/meeting-draft'
import type { MeetingAnswers } from '@/lib/poktan/meeting-merge'
import { type KeptForm, type KeptState, useKept } from '../use-kept'

/** A meeting while it is typed, with everything that its step will need. */
export interface FieldDraft extends KeptForm {
  draft: MeetingDraft
  meetingId: string
  /** What stood there when it was opened; null for a new meeting. */
  base: MeetingAnswers | null
  version: number
  /** Small pictures of its photos by id. */
  thumbs: Record<string, string>
}

export interface FieldDraftState extends FieldDraft, Omit<KeptState<FieldDraft>, 'kept' | 'change'> {
  set: (change: Partial<MeetingDraft>, thumbs?: Record<string, string>) => void
}

/** A meeting's draft on this device. */
export function useFieldDraft(id: string, accountId: string, begin: () => FieldDraft): FieldDraftState {
  const { kept, change, ...rest } = useKept(id, accountId, begin)
  return {
    ...kept,
    ...rest,
    set: (part, thumbs) =>
      change((now) => ({ ...now, draft: { ...now.draft, ...part }, thumbs: { ...now.thumbs, ...thumbs } })),
  }
}
