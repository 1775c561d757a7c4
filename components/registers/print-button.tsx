'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

/** Opens the browser's print dialog for the page. */
export function PrintButton() {
  return (
    <Button tone="primary" icon={Printer} onClick={() => window.print()}>
      Cetak
    </Button>
  )
}
