import { describe, expect, test } from 'vitest'
import { whyNotPublic } from '../../src/fetching/public-address.ts'

describe('addresses of the public internet', () => {
  test.each([
    '8.8.8.8',
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '223.255.255.255',
    '2a00:1450:4001::200e',
    '2606:4700::1111',
    // A host without IPv6, as a network of IPv6 alone reaches it.
    '64:ff9b::808:808',
    '64:ff9b::8.8.8.8',
  ])('%s', address => {
    expect(whyNotPublic(address)).toBeNull()
  })
})

describe('addresses that are not', () => {
  const THIS_MACHINE = /this machine/
  const PRIVATE = /is private/
  const DISGUISED = /in the guise/
  const RESERVED = /reserved/
  test.each<[string, RegExp]>([
    ['0.0.0.0', /no machine/],
    ['0.1.2.3', /no machine/],
    ['127.0.0.1', THIS_MACHINE],
    ['127.255.255.254', THIS_MACHINE],
    ['10.0.0.1', PRIVATE],
    ['172.16.0.1', PRIVATE],
    ['172.31.255.255', PRIVATE],
    ['192.168.1.1', PRIVATE],
    ['169.254.1.1', /link-local/],
    ['169.254.169.254', /link-local/],
    ['168.63.129.16', /about itself/],
    ['100.64.0.1', /provider/],
    ['100.100.100.200', /provider/],
    ['192.0.0.192', RESERVED],
    ['192.0.2.1', RESERVED],
    ['192.88.99.1', RESERVED],
    ['198.18.0.1', RESERVED],
    ['198.51.100.1', RESERVED],
    ['203.0.113.1', RESERVED],
    ['224.0.0.1', /multicast/],
    ['239.255.255.255', /multicast/],
    ['240.0.0.1', RESERVED],
    ['255.255.255.255', /broadcast/],
    ['::', /no machine/],
    ['::1', THIS_MACHINE],
    ['0:0:0:0:0:0:0:1', THIS_MACHINE],
    ['fe80::1', /link-local/],
    ['fe80::1%eth0', /one interface/],
    ['2a00::1%1', /one interface/],
    ['fc00::1', PRIVATE],
    ['fd00:ec2::254', PRIVATE],
    ['fec0::1', PRIVATE],
    ['ff02::1', /multicast/],
    ['::ffff:127.0.0.1', DISGUISED],
    ['::ffff:8.8.8.8', DISGUISED],
    ['::ffff:a00:1', DISGUISED],
    ['::127.0.0.1', DISGUISED],
    ['::8.8.8.8', DISGUISED],
    ['::7f00:1', RESERVED],
    ['::808:808', RESERVED],
    ['64:ff9b::127.0.0.1', THIS_MACHINE],
    ['::ffff:0:127.0.0.1', DISGUISED],
    ['64:ff9b::7f00:1', THIS_MACHINE],
    ['64:ff9b::a9fe:a9fe', /link-local/],
    ['64:ff9b:1::808:808', DISGUISED],
    ['2002:7f00:1::', DISGUISED],
    ['2002:808:808::1', DISGUISED],
    ['2001:0:4136:e378::1', DISGUISED],
    ['2001:db8::1', RESERVED],
    ['2001:2::1', RESERVED],
    ['3fff::1', RESERVED],
    ['100::1', RESERVED],
    ['5f00::1', RESERVED],
    ['4000::1', RESERVED],
    ['127.1', /no address/],
    ['2130706433', /no address/],
    ['0x7f.0.0.1', /no address/],
    ['harbour.example', /no address/],
    ['', /no address/],
  ])('%s', (address, why) => {
    expect(whyNotPublic(address)).toMatch(why)
  })
})
