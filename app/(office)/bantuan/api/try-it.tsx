'use client'

import { Play } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

const MOST = 6_000

interface Answer {
  status: string
  text: string
}

/** Asks an address with one's own session and shows the answer as it came. */
export function TryIt({ label, address }: { label: string; address: string }) {
  const id = useId()
  const [asked, setAsked] = useState(address)
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)

  async function ask(event: FormEvent) {
    event.preventDefault()
    if (!asked.startsWith('/api/v1/')) {
      setAnswer({ status: 'Belum dikirim', text: 'Alamat dimulai dengan /api/v1/' })
      return
    }
    setBusy(true)
    try {
      const response = await fetch(asked, { headers: { accept: 'application/json' } })
      const text = await response.text()
      const shown = response.headers.get('content-type')?.includes('json')
        ? JSON.stringify(JSON.parse(text), null, 2)
        : text
      const rest = shown.length > MOST ? `\n… (${shown.length - MOST} huruf lagi)` : ''
      setAnswer({ status: `${response.status}`, text: shown.slice(0, MOST) + rest })
    } catch {
      setAnswer({ status: 'Tidak terkirim', text: 'Periksa sambungan internet, lalu coba lagi.' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={ask} className="space-y-2 print:hidden">
      <label htmlFor={id} className="block text-sm font-medium">
        Coba dengan sesi Anda
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          spellCheck={false}
          autoComplete="off"
          className="control min-w-0 grow basis-60 font-mono text-sm"
        />
        <Button type="submit" busy={busy} icon={<Icon of={Play} />} aria-label={`Coba ${label}`}>
          Coba
        </Button>
      </div>
      <div aria-live="polite">
        {answer && (
          <>
            <p className="text-sm text-ink-soft">Jawaban {answer.status}</p>
            <section
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a long answer scrolls, by keyboard too
              tabIndex={0}
              aria-label={`Jawaban ${label}`}
              className="max-h-80 overflow-auto rounded-md bg-paper-sunk p-3"
            >
              <pre className="font-mono text-sm whitespace-pre-wrap break-words">{answer.text}</pre>
            </section>
          </>
        )}
      </div>
    </form>
  )
}
