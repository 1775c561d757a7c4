'use client'

import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

interface PhotoThumbProps {
  fileId: string
  /** The small picture this device keeps; the office's own is shown where there is signal. */
  thumb?: string
  alt: string
  className: string
}

/** A photo, small: from this device, else from the office, else a mark that it needs signal. */
export function PhotoThumb({ fileId, thumb, alt, className }: PhotoThumbProps) {
  const [lost, setLost] = useState(false)
  if (lost)
    return (
      <span
        role="img"
        aria-label={`${alt}, perlu sinyal`}
        className={`grid place-items-center rounded-md border border-line bg-paper-sunk text-ink-soft ${className}`}
      >
        <Icon of={ImageOff} size={20} />
      </span>
    )
  return (
    // biome-ignore lint/performance/noImgElement: a private file of the office, already small
    <img
      src={thumb ?? paths.fileOf(fileId)}
      alt={alt}
      loading="lazy"
      onError={() => setLost(true)}
      className={`rounded-md object-cover ${className}`}
    />
  )
}
