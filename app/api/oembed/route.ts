import { oembed } from '@/lib/sharing/oembed'

export function GET(request: Request) {
  return oembed(request)
}
