import { FileSpreadsheet } from 'lucide-react'
import { buttonClass } from '@/components/ui/button-class'
import { paths } from '@/lib/paths'

/** What the page shows, as a file. */
export const ExcelLink = ({ query }: { query: string }) => (
  <a href={paths.targets(`/ekspor${query}`)} className={buttonClass({ tone: 'quiet' })} download>
    <FileSpreadsheet aria-hidden className="size-4" />
    Excel
  </a>
)
