'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Card } from '@/components/ui/card'
import { ProgressBar } from '@/components/ui/progress-bar'
import { formatCount } from '@/lib/format/number'
import { paths } from '@/lib/paths'

const ASK_EVERY = 800

interface Standing {
  state: string
  version: number
  phase: string
  done: number
  total: number
}

/** How far the server is, asked again until it is done; the page may be left and opened again meanwhile. */
export function JobProgress({ jobId, version, label }: { jobId: string; version: number; label: string }) {
  const router = useRouter()
  const [standing, setStanding] = useState<Standing | null>(null)
  useEffect(() => {
    let open = true
    const ask = async () => {
      try {
        const response = await fetch(paths.importState(jobId))
        const now = (await response.json()) as Standing
        if (!open || !response.ok) return
        setStanding(now)
        if (now.version !== version) router.refresh()
      } catch {
        // No signal for a moment: the next question tells.
      }
    }
    const clock = setInterval(() => void ask(), ASK_EVERY)
    return () => {
      open = false
      clearInterval(clock)
    }
  }, [jobId, version, router])
  const done = standing?.done ?? 0
  const total = standing?.total ?? 0
  const words = total > 0 ? `${formatCount(done)} dari ${formatCount(total)} baris` : `${formatCount(done)} baris`
  return (
    <Card>
      <div aria-live="polite" className="space-y-3">
        <p className="font-medium">{standing?.phase || label}…</p>
        <ProgressBar label={label} done={done} total={total || Math.max(done * 2, 1)} words={words} />
        <p className="text-sm text-ink-soft">
          Anda boleh meninggalkan halaman ini; pekerjaan berlanjut di server. Yang lain tetap dapat bekerja.
        </p>
      </div>
    </Card>
  )
}
