'use client'

import { RotateCw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import './globals.css'

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void }

/** The last resort, when even the frame around the pages fails. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="id">
      <body>
        <title>Lini gagal dibuka</title>
        <main className="grid min-h-dvh place-items-center">
          <ErrorState
            level={1}
            title="Lini gagal dibuka"
            code={error.digest}
            actions={
              <Button tone="primary" icon={RotateCw} onClick={reset}>
                Muat lagi
              </Button>
            }
          >
            <p>
              Yang sudah tersimpan tetap aman. Muat lagi; bila tetap gagal, kirim kode ini kepada admin kantor Anda.
            </p>
          </ErrorState>
        </main>
      </body>
    </html>
  )
}
