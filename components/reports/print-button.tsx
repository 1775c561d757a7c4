'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** Prints the page as it lies before one; the letterhead and the signature appear on paper only. */
export function PrintButton() {
  return (
    <Button icon={Printer} onClick={() => window.print()}>
      Cetak
    </Button>
  )
}
