import { Bookmark } from 'lucide-react'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

export type KeepLinkProps = {
  /** The page with its query, as it is shown: `/bulan-ini?bulan=2026-10`. */
  target: string
  /** What it is called there. */
  title: string
}

/**
 * For the head of any page of an office: keeps the page as one's own view, shares it inside the office until a day,
 * or has a dashboard's figures mailed. Not for province and nation, and not for pages of one family or person.
 */
export function KeepLink({ target, title }: KeepLinkProps) {
  return (
    <a href={paths.sharedLinkNew(target, title)} rel="nofollow" className={buttonClass()}>
      <Icon of={Bookmark} />
      Simpan & bagikan
    </a>
  )
}
