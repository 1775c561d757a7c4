import { TriangleAlert } from 'lucide-react'
import { StepDialog } from '@/components/registers/step-dialog'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/actions/form-state'
import { formatDate } from '@/lib/format/date'
import { saidOf } from '@/lib/growth/history'
import type { Child, FirstValue, Measurement } from '@/lib/growth/queries'
import { asksAgain, DOUBT_WORDS } from '@/lib/growth/rules'
import { ageInWords, formatZ, shortName } from '@/lib/growth/words'
import { MeasureForm } from './measure-form'
import { measuresInWords } from './measures-in-words'
import { WithdrawMeasurement } from './withdraw-measurement'

export interface ChildHistoryProps {
  child: Child
  today: string
  measurements: readonly Measurement[]
  counting: readonly Measurement[]
  firstValues: readonly FirstValue[]
  /** Absent for those who only read. */
  actions?: { correct: FormAction; withdraw: FormAction; confirm: FormAction }
  newKey: () => string
}

const boxed = (value: number | null, unit: number) => (value === null ? '' : String(value / unit).replace('.', ','))

/** A child's measurements, the latest first, each with what was first written and the ways to put it right. */
export function ChildHistory(props: ChildHistoryProps) {
  return (
    <ul className="surface divide-y divide-line">
      {props.measurements.map((one) => (
        <Entry key={one.id} one={one} {...props} />
      ))}
    </ul>
  )
}

function Entry({
  one,
  child,
  today,
  counting,
  firstValues,
  actions,
  newKey,
}: ChildHistoryProps & { one: Measurement }) {
  const withdrawn = one.withdrawnAt !== null
  const said = saidOf(one, counting)
  const first = firstValues.filter(({ measurementId }) => measurementId === one.id)
  const doubtful = !withdrawn && !one.confirmed && asksAgain(one.doubts)
  const hidden = () => ({ key: newKey(), id: one.id, version: one.version, personId: child.id })
  return (
    <li className="space-y-2 px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p>
          <span className="font-medium">{formatDate(one.measuredOn)}</span>{' '}
          <span className="text-sm text-ink-soft">{ageInWords(one.ageDays)}</span>
        </p>
        <p className="text-sm text-ink-soft">
          {[one.posyanduName && `Posyandu ${one.posyanduName}`, one.visitId && 'kunjungan TPK', one.recorderName]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className={withdrawn ? 'figures text-ink-soft line-through' : 'figures'}>{measuresInWords(one)}</p>
      {withdrawn ? (
        <p className="text-sm text-ink-soft">Ditarik: {one.withdrawnReason}</p>
      ) : (
        <>
          <p className="flex flex-wrap items-center gap-1.5">
            {said.words.map((word) => (
              <Badge key={word} tone={said.tone}>
                {word}
              </Badge>
            ))}
            {one.confirmed && <Badge tone="info">Sudah dipastikan</Badge>}
            <span className="figures text-sm text-ink-soft">
              {(['zwei', 'zlen', 'zwfl'] as const)
                .filter((index) => one[index] !== null)
                .map((index) => `${shortName(index, one.ageDays)} ${formatZ(one[index])}`)
                .join(' · ')}
            </span>
          </p>
          {!one.confirmed &&
            one.doubts
              .filter((doubt) => doubt !== 'flagged')
              .map((doubt) => (
                <p key={doubt} className="flex items-start gap-1.5 text-sm text-warn">
                  <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                  {DOUBT_WORDS[doubt]}
                </p>
              ))}
        </>
      )}
      {first.length > 0 && (
        <Disclosure summary={`${first.length} nilai sebelumnya`}>
          <ul className="space-y-1 text-sm">
            {first.map(({ before, reason, byName, at }) => (
              <li key={at}>
                <span className="figures">
                  {formatDate(before.measuredOn)}: {measuresInWords(before)}
                </span>
                <span className="block text-ink-soft">
                  Dikoreksi {byName}: {reason}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {actions && !withdrawn && (
        <div className="no-print space-y-2">
          {doubtful && (
            <StepDialog
              id={`benar-${one.id}`}
              action={actions.confirm}
              label="Pastikan"
              title="Angka ini sudah dilihat lagi?"
              note="Pilih bila anak sudah ditimbang atau diukur ulang dan angkanya memang begitu. Bila berbeda, pakai Koreksi."
              hidden={hidden()}
              submitLabel="Ya, angkanya benar"
            />
          )}
          <Disclosure summary="Koreksi atau tarik">
            <div className="max-w-2xl space-y-4 pt-2">
              <MeasureForm
                action={actions.correct}
                hidden={hidden()}
                today={today}
                reason
                submitLabel="Simpan koreksi"
                initial={{
                  measuredOn: one.measuredOn,
                  weight: boxed(one.weightG, 1_000),
                  length: boxed(one.lengthMm, 10),
                  measure: one.measure,
                  head: boxed(one.headMm, 10),
                  muac: boxed(one.muacMm, 10),
                  oedema: one.oedema === true,
                }}
              />
              <div className="border-t border-line pt-4">
                <p className="mb-2 text-sm text-ink-soft">
                  Bukan anak ini, atau tidak pernah diukur? Tarik pengukurannya.
                </p>
                <WithdrawMeasurement id={`tarik-${one.id}`} action={actions.withdraw} hidden={hidden()} />
              </div>
            </div>
          </Disclosure>
        </div>
      )}
    </li>
  )
}
