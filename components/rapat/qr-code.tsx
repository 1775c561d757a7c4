import { encodeQr, qrPath } from '@/lib/rapat/qr/encode'

/** A QR code, black on white in every theme, since readers want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { side, d } = qrPath(encodeQr(text))
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="block w-full"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  )
}
