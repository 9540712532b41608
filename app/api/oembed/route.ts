import { oembed } from '@/lib/views/oembed'

export function GET(request: Request) {
  return oembed(request)
}
