import { ShieldAlert } from 'lucide-react'
import { PublicLayout } from '@/components/layout/public-layout'
import { StatePanel } from '@/components/ui/state-panel'
import { port } from '@/lib/env'

/** Instead of a sign-in that would fail without a word: how to get an address that browsers trust. */
export function HttpsNeeded() {
  return (
    <PublicLayout>
      <StatePanel level={1} icon={ShieldAlert} title="Alamat ini belum memakai https">
        <p>
          Peramban tidak menyimpan tanda masuk dan tidak menjalankan mode tanpa sinyal lewat http, jadi Lini tidak
          menerima kata sandi di sini.
        </p>
        <ul className="list-disc space-y-2 ps-6 text-start">
          <li>
            Di komputer ini sendiri, buka <code className="text-ink">http://localhost:{port()}</code>.
          </li>
          <li>
            Untuk komputer dan telepon lain, pasang https di depan Lini (misalnya Caddy atau nginx dengan sertifikat),
            lalu jalankan Lini dengan <code className="text-ink">LINI_URL=https://alamat-kantor</code>.
          </li>
        </ul>
      </StatePanel>
    </PublicLayout>
  )
}
