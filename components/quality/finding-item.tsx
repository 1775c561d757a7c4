import { CircleCheck, CircleHelp, MessageSquare, PencilLine } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import type { Tone } from '@/components/ui/tone'
import type { FormAction } from '@/lib/actions/form-state'
import { formatDateTime, type Zone } from '@/lib/format/date'
import { ANSWERS, type Answer, type AnswerState } from '@/lib/quality/answer'
import { effectOfFinding, kindWord } from '@/lib/quality/finding'
import type { DeskFinding } from '@/lib/quality/queries'
import { AnswerForm } from './answer-form'

const LOOKS: Record<AnswerState, { tone: Tone; icon: typeof CircleCheck }> = {
  benar: { tone: 'good', icon: CircleCheck },
  diperbaiki: { tone: 'warn', icon: PencilLine },
  ditanya: { tone: 'info', icon: CircleHelp },
}

export type FindingItemProps = {
  finding: DeskFinding
  /** Whose figures the effect is told in: "Kabupaten Blora". */
  area: string
  zone: Zone
  /** How this reader answers; absent for who only reads. */
  answering?: { action: FormAction; hidden: Readonly<Record<string, string>> }
  /** Where the cell's thread is; absent on the report's own page. */
  threadHref?: string
}

/** One finding: what is so, what the sender said, what it does to the figures, and its answer. */
export function FindingItem({ finding, area, zone, answering, threadHref }: FindingItemProps) {
  const { kind, sentence, reason, effect, answer, comments } = finding
  return (
    <li className="space-y-1.5 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <Badge tone={kind === 'jauh' || kind === 'salinan' ? 'warn' : 'neutral'}>{kindWord(kind)}</Badge>
        <p className="min-w-0 flex-1 basis-64">{sentence}</p>
      </div>
      {reason && <p className="text-sm text-ink-soft">Alasan pengirim: {reason}</p>}
      {effect && <p className="text-sm text-ink-soft">{effectOfFinding(finding, area)}</p>}
      {answer && <Answered answer={answer} zone={zone} />}
      {comments > 0 && threadHref && (
        <Link href={threadHref} prefetch={false} className="link no-print inline-flex items-center gap-1.5 text-sm">
          <Icon of={MessageSquare} />
          {comments} komentar
        </Link>
      )}
      {answering && (
        <div className="no-print">
          <Disclosure
            summary={
              <>
                {answer ? 'Ubah jawaban' : 'Jawab'}
                <span className="sr-only">: {sentence}</span>
              </>
            }
          >
            <AnswerForm key={answering.hidden.value} action={answering.action} hidden={answering.hidden} />
          </Disclosure>
        </div>
      )}
    </li>
  )
}

function Answered({ answer: { state, note, byName, at }, zone }: { answer: Answer; zone: Zone }) {
  const { past } = ANSWERS.find(({ value }) => value === state)!
  const { tone, icon } = LOOKS[state]
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-sm">
      <Badge tone={tone} icon={icon}>
        {past}
      </Badge>
      <span className="min-w-0">
        {note}{' '}
        <span className="text-ink-soft">
          ({byName}, {formatDateTime(at, zone)})
        </span>
      </span>
    </p>
  )
}
