'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button'

/** Copies a code or an address; says so. `what` names it: "kode", "alamat". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <Button
      size="small"
      tone="quiet"
      icon={copied ? Check : Copy}
      onClick={async () => {
        await navigator.clipboard.writeText(text)
        setCopied(true)
      }}
    >
      <span aria-live="polite">{copied ? 'Tersalin' : `Salin ${what}`}</span>
    </Button>
  )
}
