import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { ThemeScript } from '@/components/layout/theme-script'
import { ToastRegion } from '@/components/ui/toast-region'
import './globals.css'

const jakarta = localFont({
  src: '../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-jakarta',
  display: 'swap',
})

export const metadata: Metadata = {
  title: { default: 'Lini', template: '%s · Lini' },
  description: 'Sistem kerja lini lapangan Bangga Kencana',
  applicationName: 'Lini',
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7fafb' },
    { media: '(prefers-color-scheme: dark)', color: '#10181d' },
  ],
  colorScheme: 'light dark',
}

/** The page under every screen. Reads nothing of the request, so field pages can stay static shells. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id" className={jakarta.variable} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        {children}
        <ToastRegion />
      </body>
    </html>
  )
}
