'use client'

import { type FormEvent, useActionState, useId, useRef, useState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { TextArea } from '@/components/forms/text-area'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogCancel } from '@/components/ui/dialog-button'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { type ReviewCard, ReviewCards } from './review-cards'

type Step = 'verify' | 'approve' | 'return'

interface BulkReviewProps {
  action: FormAction
  /** What travels with every press: key, form, period. */
  hidden: Record<string, string>
  /** The step this reviewer takes; returning stands beside it. */
  step: 'verify' | 'approve'
  cards: readonly ReviewCard[]
  /** How many wait in all; more than the cards are read after these. */
  waiting: number
}

const WORDS: Record<Step, { verb: string; becomes: string; next: string }> = {
  verify: { verb: 'Verifikasi', becomes: 'diverifikasi', next: 'Sesudahnya menunggu persetujuan dinas.' },
  approve: { verb: 'Setujui', becomes: 'disetujui', next: 'Sesudahnya terkunci sendiri 10 hari sesudah tenggat.' },
  return: {
    verb: 'Kembalikan',
    becomes: 'dikembalikan',
    next: 'Angkanya keluar dari jumlah sampai dikirim lagi; pengirim diberi tahu alasannya.',
  },
}

/** Reports that wait, as cards to tick; one step for those ticked, shown before it is taken and answered one by one. */
export function BulkReview({ action, hidden, step, cards, waiting }: BulkReviewProps) {
  const [state, send, busy] = useActionState(action, idle)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<Step>(step)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const dialog = useRef<HTMLDivElement>(null)
  const id = useId()
  // Those that took the step are gone from the list: what is ticked is what still stands there.
  const here = cards.filter((card) => ticked.has(card.key))

  const ask = (wanted: Step) => {
    setChosen(wanted)
    dialog.current?.querySelector('dialog')?.showModal()
  }
  const tick = (key: string, on: boolean) => {
    const now = new Set(ticked)
    if (on) now.add(key)
    else now.delete(key)
    setTicked(now)
  }
  const note = (event: FormEvent) => {
    if (busy) return event.preventDefault()
    setNames(new Map(here.map((card) => [String(card.unit), card.name])))
    dialog.current?.querySelector('dialog')?.close()
  }
  const words = WORDS[chosen]
  return (
    <section aria-labelledby={`${id}-head`} className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={`${id}-head`} className="text-md">
          {waiting === 0 ? (
            'Tidak ada laporan yang menunggu Anda'
          ) : (
            <>
              <span className="figures">{waiting}</span> laporan menunggu Anda
            </>
          )}
        </h2>
        {cards.length > 0 && (
          <label className="inline-flex min-h-11 items-center gap-2 font-medium desk:min-h-9">
            <input
              type="checkbox"
              className="size-6 accent-brand desk:size-4"
              checked={here.length === cards.length && cards.length > 0}
              onChange={({ target }) => setTicked(new Set(target.checked ? cards.map((card) => card.key) : []))}
            />
            Pilih semua{waiting > cards.length && ` (${cards.length} pertama)`}
          </label>
        )}
      </div>
      <FormMessage state={state} />
      <Outcome shown={state.shown} names={names} />
      {cards.length > 0 && <ReviewCards cards={cards} ticked={ticked} tick={tick} />}
      {here.length > 0 && (
        <div className="no-print sticky bottom-2 z-20 flex flex-wrap items-center gap-2 rounded-lg border border-line bg-paper-raised px-3 py-2 shadow-float phone:bottom-18">
          <span className="figures me-auto text-sm">{here.length} dipilih</span>
          <Button onClick={() => ask('return')}>Kembalikan</Button>
          <Button tone="primary" busy={busy} onClick={() => ask(step)}>
            {WORDS[step].verb}
          </Button>
        </div>
      )}
      <div ref={dialog}>
        <Dialog
          id={`${id}-dialog`}
          title={`${words.verb} ${here.length} laporan`}
          note={`${here.length} laporan akan ${words.becomes}. ${words.next}`}
          actions={
            <>
              <DialogCancel />
              <Button type="submit" form={`${id}-form`} tone="primary" busy={busy}>
                {words.verb}
              </Button>
            </>
          }
        >
          <form id={`${id}-form`} action={send} onSubmit={note} className="space-y-4">
            {Object.entries({ ...hidden, step: chosen }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {here.map((card) => (
              <input key={card.key} type="hidden" name="report" value={card.key} />
            ))}
            <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
              {here.map((card) => (
                <li key={card.key}>
                  {card.name}
                  {card.warnings.length > 0 && (
                    <span className="text-warn"> ({card.warnings.length} hal perlu dilihat)</span>
                  )}
                </li>
              ))}
            </ul>
            {chosen === 'return' && (
              <TextArea
                label="Alasan dikembalikan"
                name="reason"
                state={state}
                hint="Satu alasan untuk semua yang dipilih. Paling sedikit 5 huruf."
                maxLength={500}
                required
              />
            )}
          </form>
        </Dialog>
      </div>
    </section>
  )
}

/** What became of each report of the last press. */
function Outcome({ shown, names }: { shown?: Readonly<Record<string, string>>; names: ReadonlyMap<string, string> }) {
  if (!shown) return null
  const lines = Object.entries(shown).map(([unit, problem]) => ({ name: names.get(unit) ?? unit, problem }))
  const done = lines.filter(({ problem }) => problem === '')
  const refused = lines.filter(({ problem }) => problem !== '')
  return (
    <div className="space-y-1 text-sm">
      {done.length > 0 && <p>Selesai: {done.map(({ name }) => name).join(', ')}.</p>}
      {refused.map(({ name, problem }) => (
        <p key={name} className="text-bad">
          {name}: {problem}
        </p>
      ))}
    </div>
  )
}
