'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Modal } from '@/components/reports/entry/modal'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { ButtonTone } from '@/components/ui/button-class'
import type { BookStep } from '@/lib/poktan/book-steps'
import { useBookDoor } from './book-door'

interface StepModalProps {
  step: BookStep
  body: () => Record<string, unknown>
  title: string
  note?: ReactNode
  submitLabel: string
  tone?: ButtonTone
  onClose: () => void
  /** The step was taken under this key. */
  onDone: (key: string) => void
  children?: ReactNode
}

/** One step on a group's book in a dialog: says what will change, sends it once, keeps what was typed when refused. */
export function StepModal(props: StepModalProps) {
  const door = useBookDoor()
  const key = useRef(crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const send = async () => {
    if (busy) return
    setBusy(true)
    setTrouble('')
    const said = await door.take(props.step, key.current, props.body())
    setBusy(false)
    setTrouble(said)
    if (!said) props.onDone(key.current)
  }
  return (
    <Modal
      title={props.title}
      note={props.note}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>Batal</Button>
          <Button tone={props.tone ?? 'primary'} busy={busy} onClick={() => void send()}>
            {busy ? 'Menyimpan…' : props.submitLabel}
          </Button>
        </>
      }
    >
      {trouble && (
        <div role="alert">
          <Banner tone="bad">{trouble}</Banner>
        </div>
      )}
      {props.children}
    </Modal>
  )
}
