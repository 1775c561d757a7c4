'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useField } from '@/lib/offline/session'
import { paths } from '@/lib/paths'
import { prepareCopy, usePreparation } from '../prepare'
import { useUpdate } from '../use-update'

/** What concerns every screen: a new version, the first preparation, and the PIN that opens without signal. */
export function Notes({ path }: { path: string }) {
  const update = useUpdate()
  const field = useField()
  return (
    <>
      {update && (
        <Note tone="info">
          <span className="flex-1">Versi baru Lini sudah siap. Isian Anda tetap tersimpan.</span>
          <Button size="small" onClick={update}>
            Muat versi baru
          </Button>
        </Note>
      )}
      {field?.state === 'ready' && field.accountId && (
        <Preparing accountId={field.accountId} quiet={!TOP.includes(path)} />
      )}
      {field?.state === 'ready' && !field.hasPin && TOP.includes(path) && <PinOffer />}
    </>
  )
}

const TOP: readonly string[] = [paths.entry(), paths.myGroups(), paths.fieldCare(), paths.outbox()]

function Note({ tone, children }: { tone: 'info' | 'warn'; children: React.ReactNode }) {
  const look = tone === 'info' ? 'bg-info-soft text-on-info-soft' : 'bg-warn-soft text-on-warn-soft'
  return <div className={`flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg px-4 py-3 ${look}`}>{children}</div>
}

function Preparing({ accountId, quiet }: { accountId: string; quiet: boolean }) {
  const { phase, done, total } = usePreparation()
  if (phase === 'none' || (phase === 'done' && quiet)) return null
  if (phase === 'done')
    return (
      <p role="status" className="rounded-lg bg-good-soft px-4 py-3 text-on-good-soft">
        {total} desa siap dipakai tanpa sinyal.
      </p>
    )
  return (
    <div role="status" className="surface px-4 py-3">
      <ProgressBar
        label="Menyiapkan perangkat"
        done={done}
        total={total}
        words={total === 0 ? 'Menyiapkan perangkat ini…' : `Menyiapkan untuk tanpa sinyal: ${done} dari ${total} desa`}
      />
      {phase === 'stopped' && (
        <p className="mt-2 flex flex-wrap items-center gap-3 text-sm">
          <span className="flex-1">Terhenti. Yang sudah disiapkan tetap ada.</span>
          <Button size="small" onClick={() => void prepareCopy(accountId, true)}>
            Lanjutkan
          </Button>
        </p>
      )}
    </div>
  )
}

const LATER = 'lini.pin-nanti'
const ASKED = 'lini:pin-nanti'

/** Offers the PIN with its reason; skipped, it is offered again on the next day one opens the app. */
function PinOffer() {
  const later = useSyncExternalStore(
    (changed) => {
      window.addEventListener(ASKED, changed)
      return () => window.removeEventListener(ASKED, changed)
    },
    () => storedDay() === today(),
    () => true,
  )
  if (later) return null
  return (
    <Note tone="warn">
      <span className="min-w-56 flex-1">
        <strong>Pasang PIN</strong> agar catatan ini dapat dibuka tanpa sinyal dan tidak terbaca orang lain.
      </span>
      <span className="flex gap-2">
        <Button
          size="small"
          onClick={() => {
            try {
              localStorage.setItem(LATER, today())
            } catch {
              // It is only asked again.
            }
            window.dispatchEvent(new Event(ASKED))
          }}
        >
          Nanti
        </Button>
        <a
          className="inline-flex min-h-9 items-center rounded-md bg-brand px-3 text-sm font-medium text-on-brand desk:min-h-7"
          href={`${paths.device()}#pin`}
        >
          Pasang PIN
        </a>
      </span>
    </Note>
  )
}

const today = () => new Date().toISOString().slice(0, 10)

function storedDay(): string | null {
  try {
    return localStorage.getItem(LATER)
  } catch {
    return null
  }
}
