import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { KeepForm, ShareForm, SubscribeForm } from '@/components/links/keep-forms'
import { Card } from '@/components/ui/card'
import { NoPermissionState } from '@/components/ui/no-permission-state'
import { worksInOffice } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor'
import { isDashboard, isShareable } from '@/lib/links/target'
import { mailIsOn } from '@/lib/notifications/mail'
import { paths } from '@/lib/paths'
import { emailOf } from '@/lib/subscriptions/commands'
import { keepPageAction, sharePageAction, subscribeAction } from '../actions'

export const metadata: Metadata = { title: 'Simpan & bagikan' }

/** Keeps, shares or subscribes the page that the address names. */
export default async function KeepPage({ searchParams }: PageProps<'/tautan/baru'>) {
  const actor = await requireActor()
  if (!worksInOffice(actor))
    return <NoPermissionState level={1} what="Simpan & bagikan" who="akun kantor kabupaten/kota" />
  const params = await searchParams
  const target = String(params.ke ?? '')
  const title = String(params.judul ?? '')
    .trim()
    .slice(0, 200)
  if (!isShareable(target)) notFound()
  const email = isDashboard(target) ? await emailOf(actor.accountId) : ''
  const own = (action: typeof keepPageAction) => ({ action, formKey: randomUUID(), target, title })
  return (
    <Page
      title="Simpan & bagikan"
      note={title || undefined}
      crumbs={[{ label: 'Tampilan & tautan', href: paths.sharedLinks() }]}
    >
      <div className="grid items-start gap-4 desk:grid-cols-2">
        <Card title="Simpan untuk saya" note="Halaman dengan saringannya, di bawah nama. Hanya Anda yang melihatnya.">
          <KeepForm {...own(keepPageAction)} />
        </Card>
        <Card
          title="Bagikan di kantor"
          note="Tautan untuk rekan sekantor yang sudah masuk. Setiap orang tetap hanya melihat yang boleh dilihat perannya."
        >
          <ShareForm {...own(sharePageAction)} />
        </Card>
        {isDashboard(target) && (
          <Card title="Terima lewat surel" note="Angka dasbor ini sebagai surel, tanpa nama keluarga atau orang.">
            {!mailIsOn() ? (
              <p className="text-ink-soft">
                Peladen surel belum dipasang di Lini ini, jadi angka belum dapat dikirim. Mintalah pengelola Lini
                mengisi alamat peladen surelnya.
              </p>
            ) : email === '' ? (
              <p className="text-ink-soft">
                Akun Anda belum punya alamat surel. Mintalah admin dinas mengisinya di Pengaturan, Akun.
              </p>
            ) : (
              <SubscribeForm {...own(subscribeAction)} />
            )}
          </Card>
        )}
      </div>
    </Page>
  )
}
