import { Ban, CircleCheck, Hourglass, type LucideIcon, Undo2 } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { OfficeActor } from '@/lib/auth/actor'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { formatPeriod } from '@/lib/format/period'
import type { ExtensionGroup } from '@/lib/month/extension-queries'
import { EXTENSION_WORDS, type ExtensionState, mayDecide, mayTakeBack, mayWithdraw } from '@/lib/month/extension-rules'
import { findForm } from '@/lib/reports/forms/all'
import { decideExtensionAction, undoExtensionAction } from '../actions'
import { DecideForm, UndoForm } from './decide-form'

const LOOKS: Record<ExtensionState, { tone: Tone; icon: LucideIcon }> = {
  diminta: { tone: 'warn', icon: Hourglass },
  diberi: { tone: 'good', icon: CircleCheck },
  ditolak: { tone: 'bad', icon: Ban },
  ditarik: { tone: 'neutral', icon: Undo2 },
}

/** One request for more time: what, by whom, why, what became of it, and the step the reader may take. */
export function ExtensionCard({ group, actor }: { group: ExtensionGroup; actor: OfficeActor }) {
  const { formCode, period, places, state, requests, askedUntil, untilOn } = group
  const { tone, icon } = LOOKS[state]
  const zone = actor.zone as Zone
  const unasked = group.askedBy === group.decidedBy
  return (
    <li className="surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h3 className="min-w-0 font-semibold">
          {findForm(formCode)?.shortName ?? formCode}, {formatPeriod(period)}
        </h3>
        <Badge tone={tone} icon={icon}>
          {EXTENSION_WORDS[state]}
          {untilOn && ` sampai ${formatDate(untilOn)}`}
        </Badge>
      </div>
      <p className="mt-1">
        {places === null ? 'Seluruh kantor' : places.join(', ')}
        {places !== null && group.kecamatanName && !places[0]?.startsWith('Kecamatan') && (
          <span className="text-ink-soft"> · Kecamatan {group.kecamatanName}</span>
        )}
      </p>
      <p className="mt-1 text-sm text-ink-soft">
        {unasked ? 'Diberi' : `Diminta sampai ${formatDate(askedUntil)}`} oleh {group.askedByName},{' '}
        {formatDateTime(group.askedAt, zone)}
      </p>
      <p className="mt-2 border-s-3 border-line ps-3">{group.reason}</p>
      {group.decidedAt && !unasked && (
        <p className="mt-2 text-sm text-ink-soft">
          Diputus {group.decidedByName}, {formatDateTime(group.decidedAt, zone)}
          {group.note && `: ${group.note}`}
        </p>
      )}
      <div className="no-print">
        {state === 'diminta' && mayDecide(actor, group) && (
          <DecideForm decide={decideExtensionAction} requests={requests} until={askedUntil} />
        )}
        {mayWithdraw(actor, group) && (
          <UndoForm undo={undoExtensionAction} requests={requests} verb="Tarik permintaan" />
        )}
        {(state === 'diberi' || state === 'ditolak') && mayTakeBack(actor, group) && (
          <UndoForm undo={undoExtensionAction} requests={requests} verb="Batalkan keputusan" />
        )}
      </div>
    </li>
  )
}
