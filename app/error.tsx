'use client'

import { RotateCw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

/** What shows when a screen meets a bug; the code finds it in the log. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="py-8">
      <ErrorState
        level={1}
        title="Halaman ini gagal dibuka"
        code={error.digest}
        actions={
          <Button tone="primary" icon={RotateCw} onClick={reset}>
            Coba lagi
          </Button>
        }
      >
        <p>Yang sudah tersimpan tetap aman. Coba lagi; bila tetap gagal, kirim kode ini kepada admin kantor Anda.</p>
      </ErrorState>
    </main>
  )
}
