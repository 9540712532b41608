import type { CropView } from '@/lib/letter/page-view'

/** The words of a figure as the page shows them. They stand beside it as text, so it is for the eye only. */
export function PageCrop({ src, page, box }: CropView) {
  return (
    <svg
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      width={box.width}
      height={box.height}
      aria-hidden="true"
      className="mt-1 h-auto max-w-full border border-hairline bg-white"
    >
      <image href={src} width={page.width} height={page.height} />
    </svg>
  )
}
