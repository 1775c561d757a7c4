'use client'

import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'

interface PinPadProps {
  label: string
  button: string
  /** What came of the last try. */
  words?: string
  /** Asked twice, so that a slip does not lock the person out. */
  twice?: boolean
  /** Answers whether the PIN was taken; may throw an error whose message is shown. */
  onPin: (pin: string) => Promise<boolean>
}

const LEAST = 6

/** A PIN of six digits or more, typed on the phone's own number pad and never kept by the browser. */
export function PinPad({ label, button, words = '', twice = false, onPin }: PinPadProps) {
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (pin.length < LEAST) return setProblem('PIN paling sedikit 6 angka.')
    if (twice && pin !== again) return setProblem('Kedua PIN tidak sama.')
    setProblem('')
    setBusy(true)
    try {
      await onPin(pin)
      setPin('')
      setAgain('')
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'PIN belum tersimpan.')
    } finally {
      setBusy(false)
    }
  }
  const said = problem || words
  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-4">
      <Digits label={label} value={pin} onChange={setPin} wrong={said !== ''} />
      {twice && <Digits label="Ulangi PIN" value={again} onChange={setAgain} wrong={said !== ''} />}
      <p role="alert" className="text-bad empty:hidden">
        {said}
      </p>
      <Button type="submit" tone="primary" wide busy={busy}>
        {busy ? 'Sebentar…' : button}
      </Button>
    </form>
  )
}

interface DigitsProps {
  label: string
  value: string
  wrong: boolean
  onChange: (digits: string) => void
}

function Digits({ label, value, wrong, onChange }: DigitsProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <input
        id={id}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={value}
        aria-invalid={wrong || undefined}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
        className="control text-center tracking-[0.5em]"
      />
    </div>
  )
}
