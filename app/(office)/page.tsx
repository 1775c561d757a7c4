import { redirect } from 'next/navigation'
import { paths } from '@/lib/paths'

/** Beranda leads to one's own dashboard. */
export default function HomePage() {
  redirect(paths.dashboards())
}
