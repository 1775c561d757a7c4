'use client'

import { Bell, Mail, MessageCircle } from 'lucide-react'
import { startTransition, useActionState, useId, useRef, useState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { CopyButton } from '@/components/ui/copy-button'
import { Icon } from '@/components/ui/icon'
import { type FormAction, idle } from '@/lib/actions/form-state'
import { whatsAppLink } from '@/lib/month/phone'

interface RemindFormProps {
  remind: FormAction
  hidden: Record<string, string>
  text: string
  inApp: boolean
  /** The person's number as WhatsApp takes it; null without one. */
  whatsApp: string | null
  mail: boolean
  /** Reminded today already: the text can only be copied. */
  closed: boolean
}

/** The message and the ways to send it. WhatsApp opens with the text ready; opening it is what is noted. */
export function RemindForm({ remind, hidden, text, inApp, whatsApp, mail, closed }: RemindFormProps) {
  const [state, send, sending] = useActionState(remind, idle)
  const [message, setMessage] = useState(text)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const done = closed || state.status === 'done'
  const note = () => {
    if (!form.current) return
    const data = new FormData(form.current)
    data.set('channel', 'whatsapp')
    startTransition(() => send(data))
  }
  return (
    <form ref={form} action={send} className="space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <label htmlFor={id} className="mb-1.5 block font-medium">
          Pesan
        </label>
        <textarea
          id={id}
          name="text"
          rows={12}
          maxLength={2_000}
          required
          value={message}
          onChange={(event) => setMessage(event.target.value)}
          className="control field-sizing-content min-h-48 max-w-prose"
        />
      </div>
      <FormMessage state={state} />
      {!done && (
        <div className="flex flex-wrap gap-2 max-sm:*:flex-auto">
          {inApp && (
            <Button
              type="submit"
              name="channel"
              value="aplikasi"
              tone="primary"
              busy={sending}
              icon={<Icon of={Bell} />}
            >
              Kirim di Lini
            </Button>
          )}
          {whatsApp && (
            <a
              href={whatsAppLink(whatsApp, message)}
              target="_blank"
              rel="noreferrer"
              onClick={note}
              className={buttonClass({ tone: inApp ? 'secondary' : 'primary' })}
            >
              <Icon of={MessageCircle} />
              Buka WhatsApp
            </a>
          )}
          {mail && (
            <Button type="submit" name="channel" value="surel" busy={sending} icon={<Icon of={Mail} />}>
              Kirim surel
            </Button>
          )}
          <CopyButton text={message} what="pesan" />
        </div>
      )}
      {!done && !whatsApp && (
        <p className="text-sm text-ink-soft">
          Nomor telepon seluler orang ini belum tercatat{inApp ? '' : ', dan ia belum punya akun'}. Salin pesannya untuk
          dikirim dengan cara lain.
        </p>
      )}
      {done && !closed && <p className="text-sm text-ink-soft">Orang ini dapat diingatkan lagi besok.</p>}
    </form>
  )
}
