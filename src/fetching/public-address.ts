import ipaddr from 'ipaddr.js'

/** Where clouds answer what a machine may know about itself, outside the ranges that are not public anyway. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16'])

const RANGES: Readonly<Record<string, string>> = {
  unspecified: 'stands for no machine',
  broadcast: 'is for broadcast',
  multicast: 'is for multicast',
  linkLocal: 'is link-local',
  loopback: 'is this machine itself',
  carrierGradeNat: 'is shared by a provider (RFC 6598)',
  private: 'is private',
  uniqueLocal: 'is private',
  deprecatedSiteLocal: 'is private',
  ipv4Mapped: 'is an IPv4 address in the guise of IPv6',
  rfc6145: 'is an IPv4 address in the guise of IPv6',
  rfc6052: 'is an IPv4 address in the guise of IPv6',
  '6to4': 'is an IPv4 address in the guise of IPv6',
  teredo: 'is an IPv4 address in the guise of IPv6',
}

// RFC 6052: the prefix by which networks of IPv6 alone reach IPv4; there every host without IPv6 has such an address.
const NAT64 = ipaddr.IPv6.parse('64:ff9b::')
// All that is given out to hosts lies in here.
const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::')

/**
 * Why an address does not belong to a host of the public internet, as the end of a sentence about it; null where it does.
 * What is not an address is none of the public internet.
 */
export function whyNotPublic(address: string): string | null {
  // A zone names an interface of this machine.
  if (address.includes('%')) return 'belongs to one interface of this machine'
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return whyNotPublic4(ipaddr.IPv4.parse(address))
  if (!ipaddr.IPv6.isValid(address)) return 'is no address'
  const parsed = ipaddr.IPv6.parse(address)
  if (parsed.match(NAT64, 96)) return whyNotPublic4(new ipaddr.IPv4(parsed.toByteArray().slice(12)))
  const range = parsed.range()
  if (range !== 'unicast') return RANGES[range] ?? 'is reserved'
  // `::a.b.c.d`, the compatible form, and everything not given out yet.
  return parsed.match(GLOBAL_UNICAST, 3) ? null : 'is reserved'
}

function whyNotPublic4(address: ipaddr.IPv4): string | null {
  if (METADATA.has(address.toString())) return 'tells a machine about itself'
  const range = address.range()
  return range === 'unicast' ? null : (RANGES[range] ?? 'is reserved')
}
