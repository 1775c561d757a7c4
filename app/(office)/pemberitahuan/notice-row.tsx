'use client'

import { useActionState } from 'react'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { type FormAction, idle } from '@/lib/actions/form-state'

export interface NoticeRowProps {
  id: string
  title: string
  text: string
  /** "Dikembalikan · 3 Juli 2026, 14.05 WIB". */
  about: string
  read: boolean
  open: FormAction
  mark: FormAction
}

/** One notification: the whole line opens what it is about; a quiet button beside it only marks it. */
export function NoticeRow({ id, title, text, about, read, open, mark }: NoticeRowProps) {
  const [opened, openForm] = useActionState(open, idle)
  const [marked, markForm] = useActionState(mark, idle)
  return (
    <li className={`flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-3 ${read ? '' : 'bg-brand-soft/50'}`}>
      <form action={openForm} className="min-w-0 flex-1 basis-64">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="read" value="ya" />
        <button type="submit" className="block min-h-11 w-full rounded-sm text-start hover:text-brand desk:min-h-9">
          <span className={read ? '' : 'font-semibold'}>
            {!read && (
              <span className="me-2 inline-block size-2 rounded-full bg-brand align-middle" aria-hidden="true" />
            )}
            {!read && <span className="sr-only">Belum dibaca: </span>}
            {title}
          </span>
          {text && <span className="block max-w-prose text-sm whitespace-pre-line text-ink-soft">{text}</span>}
          <span className="figures block text-xs text-ink-soft">{about}</span>
        </button>
        <FormMessage state={opened} />
      </form>
      <form action={markForm} className="no-print">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="read" value={read ? 'belum' : 'ya'} />
        <SubmitButton
          tone="quiet"
          size="small"
          aria-label={`${read ? 'Tandai belum dibaca' : 'Tandai dibaca'}: ${title}`}
        >
          {read ? 'Tandai belum dibaca' : 'Tandai dibaca'}
        </SubmitButton>
        <FormMessage state={marked} />
      </form>
    </li>
  )
}
