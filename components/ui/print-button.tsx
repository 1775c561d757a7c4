'use client'

import { Printer } from 'lucide-react'
import { Button } from './button'
import type { ButtonTone } from './button-class'

/** Prints the page as it lies before one; letterhead and signature appear on paper only. Primary where paper is the purpose. */
export function PrintButton({ tone = 'secondary' }: { tone?: ButtonTone }) {
  return (
    <Button tone={tone} icon={Printer} onClick={() => window.print()}>
      Cetak
    </Button>
  )
}
