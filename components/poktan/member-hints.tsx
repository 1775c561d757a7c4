import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { StepButton } from '@/components/forms/step-button'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/actions/form-state'
import { ageInWords } from '@/lib/families/age'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'
import { eligibilityOf } from '@/lib/poktan/eligibility'
import type { Member } from '@/lib/poktan/member-queries'
import { reasonOf } from '@/lib/poktan/member-rules'
import type { PoktanKind } from '@/lib/poktan/rules'
import { memberName } from './member-words'

/** A member with the others of the family who would make it eligible. */
export interface HintedMember extends Member {
  candidates: readonly { id: string; name: string; bornOn: string | null }[]
}

export type MemberHintsProps = {
  poktanId: string
  kind: PoktanKind
  members: readonly HintedMember[]
  today: string
  /** The steps; absent for those who only read. */
  steps?: { leave: FormAction; choose: FormAction }
}

type Line = { member: HintedMember; sentence: string }

/** Members who no longer fit, will not within three months, or of whom too little is known; each with its one tap. */
export function MemberHints({ poktanId, kind, members, today, steps }: MemberHintsProps) {
  const lines = (states: readonly string[]): Line[] =>
    members.flatMap((member) => {
      const found = eligibilityOf(kind, member.person, today)
      return 'sentence' in found && states.includes(found.state) ? [{ member, sentence: found.sentence }] : []
    })
  const ended = lines(['tidak'])
  const ending = lines(['segera'])
  const unknown = lines(['belum_dipilih', 'tidak_diketahui'])
  if (ended.length + ending.length + unknown.length === 0) return null
  const list = (shown: readonly Line[], mayLeave: boolean) => (
    <ul className="divide-y divide-line">
      {shown.map((line) => (
        <HintLine key={line.member.id} {...{ poktanId, kind, today, mayLeave, ...line }} {...(steps && { steps })} />
      ))}
    </ul>
  )
  return (
    <Card
      title="Perlu ditinjau"
      note="Petunjuk menurut umur dan status hari ini. Tidak ada yang dikeluarkan dengan sendirinya."
      className="no-print"
    >
      {ended.length > 0 && list(ended, true)}
      {ending.length > 0 && (
        <Disclosure summary={`Akan tidak memenuhi dalam 3 bulan (${formatCount(ending.length)})`}>
          {list(ending, false)}
        </Disclosure>
      )}
      {unknown.length > 0 && (
        <Disclosure summary={`Data sasaran belum lengkap (${formatCount(unknown.length)})`}>
          {list(unknown, false)}
        </Disclosure>
      )}
    </Card>
  )
}

type HintLineProps = Line & Omit<MemberHintsProps, 'members'> & { mayLeave: boolean }

function HintLine({ poktanId, kind, today, member, sentence, mayLeave, steps }: HintLineProps) {
  const { id, version, candidates, individual } = member
  const [candidate] = candidates
  const hidden = () => ({ key: randomUUID(), poktanId, id, version: String(version) })
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
      <p className="min-w-0 flex-1 basis-60">
        <Link href={paths.poktanMember(poktanId, id)} className="link font-medium">
          {memberName(member)}
        </Link>
        <span className="block text-ink-soft">{sentence}</span>
      </p>
      {steps && (
        <div className="flex flex-wrap gap-2">
          {candidate && !individual && (
            <StepButton
              step={steps.choose}
              fields={{ ...hidden(), personId: candidate.id }}
              size="small"
              busyLabel="Mengganti…"
            >
              {member.person ? 'Ganti ke' : 'Pilih'} {candidate.name} ({ageInWords(candidate.bornOn, today)})
            </StepButton>
          )}
          {mayLeave && (
            <StepButton
              step={steps.leave}
              fields={{ ...hidden(), leftOn: today, reason: reasonOf(kind, member.person, today).slice(0, 300) }}
              size="small"
              busyLabel="Mengeluarkan…"
            >
              Keluarkan
            </StepButton>
          )}
          {!candidate && !mayLeave && (
            <Link href={paths.poktanMember(poktanId, id)} className="link inline-flex min-h-9 items-center text-sm">
              Lengkapi
            </Link>
          )}
        </div>
      )}
    </li>
  )
}
