import { FileQuestion } from 'lucide-react'
import { PublicLayout } from '@/components/layout/public-layout'
import { LinkButton } from '@/components/ui/link-button'
import { StatePanel } from '@/components/ui/state-panel'

export const metadata = { title: 'Tidak ditemukan' }

/** Also what another office's record looks like: the same words, so nothing is told. */
export default function NotFound() {
  return (
    <PublicLayout>
      <StatePanel
        level={1}
        icon={FileQuestion}
        title="Halaman ini tidak ditemukan"
        actions={
          <LinkButton href="/" tone="primary">
            Ke Beranda
          </LinkButton>
        }
      >
        <p>Alamatnya mungkin salah ketik, atau isinya tidak termasuk wilayah kerja Anda.</p>
      </StatePanel>
    </PublicLayout>
  )
}
