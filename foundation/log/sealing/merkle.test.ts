import { describe, expect, it } from 'vitest'
import {
  consistencyRanges,
  Frontier,
  inclusionRanges,
  leafHash,
  nodeHash,
  type Range,
  rootOf,
  sha256,
  subtreesOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

/** The root by the definition of RFC 9162, 2.1.1, without any short cut. */
function byDefinition(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return sha256('')
  if (leaves.length === 1) return leaves[0] as Buffer
  let middle = 1
  while (middle * 2 < leaves.length) middle *= 2
  return nodeHash(byDefinition(leaves.slice(0, middle)), byDefinition(leaves.slice(middle)))
}

const MOST = 70
const leaves = Array.from({ length: MOST }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)))
const rootAt = (size: number) => byDefinition(leaves.slice(0, size))
const proofOf = (ranges: Range[]) => ranges.map(([start, end]) => byDefinition(leaves.slice(start, end)))

describe('the tree of RFC 9162', () => {
  // The eight inputs and roots by which implementations of Certificate Transparency are compared.
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]

  it('has the known roots', () => {
    const tree = new Frontier()
    expect(tree.root().toString('hex')).toBe(roots[0])
    inputs.forEach((input, i) => {
      tree.append(leafHash(Buffer.from(input, 'hex')))
      expect(tree.root().toString('hex')).toBe(roots[i + 1])
    })
  })

  it('has the known proofs', () => {
    const known = inputs.map((input) => leafHash(Buffer.from(input, 'hex')))
    const hex = (ranges: Range[]) => ranges.map(([a, b]) => byDefinition(known.slice(a, b)).toString('hex'))
    expect(hex(inclusionRanges(0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(hex(inclusionRanges(2, 3))).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'])
    expect(hex(consistencyRanges(1, 8))).toEqual(hex(inclusionRanges(0, 8)))
    expect(hex(consistencyRanges(6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  it('grows to the root of the definition, leaf by leaf and by whole subtrees', () => {
    const tree = new Frontier()
    for (let size = 0; size <= MOST; size++) {
      expect(tree.root()).toEqual(rootAt(size))
      const pieces = subtreesOf([0, size]).map(({ level, index }) =>
        byDefinition(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      )
      expect(rootOf(pieces)).toEqual(rootAt(size))
      if (size < MOST) tree.append(leaves[size] as Buffer)
    }
    const coarse = new Frontier()
    for (let at = 0; at < 64; at += 4) coarse.append(byDefinition(leaves.slice(at, at + 4)), 2)
    expect(coarse).toMatchObject({ size: 64 })
    expect(coarse.root()).toEqual(rootAt(64))
  })

  it('tells each subtree that is completed', () => {
    const tree = new Frontier()
    const told: string[] = []
    leaves.slice(0, 8).forEach((leaf) => tree.append(leaf, 0, ({ level, index }) => told.push(`${level}.${index}`)))
    expect(told).toEqual(['1.0', '1.1', '2.0', '1.2', '1.3', '2.1', '3.0'])
  })
})

describe('proofs', () => {
  it('of inclusion hold for each leaf of each tree, and for nothing else', () => {
    for (let size = 1; size <= MOST; size++)
      for (let at = 0; at < size; at++) {
        const [leaf, proof, root] = [leaves[at] as Buffer, proofOf(inclusionRanges(at, size)), rootAt(size)]
        expect(verifyInclusion(leaf, at, size, proof, root)).toBe(true)
        expect(verifyInclusion(leafHash(Buffer.from('forged')), at, size, proof, root)).toBe(false)
        expect(verifyInclusion(leaf, at, size, [...proof, root], root)).toBe(false)
        expect(verifyInclusion(leaf, at, size, proof.slice(1), root)).toBe(size === 1)
        if (size > 1) expect(verifyInclusion(leaf, (at + 1) % size, size, proof, root)).toBe(false)
      }
    expect(verifyInclusion(leaves[0] as Buffer, 1, 1, [], leaves[0] as Buffer)).toBe(false)
  })

  it('of consistency hold between all sizes, and for no other history', () => {
    for (let size = 1; size <= MOST; size++)
      for (let smaller = 1; smaller <= size; smaller++) {
        const proof = proofOf(consistencyRanges(smaller, size))
        const [before, after, other] = [rootAt(smaller), rootAt(size), sha256('another history')]
        expect(verifyConsistency(smaller, size, before, after, proof)).toBe(true)
        expect(verifyConsistency(smaller, size, other, after, proof)).toBe(false)
        expect(verifyConsistency(smaller, size, before, other, proof)).toBe(false)
        expect(verifyConsistency(smaller, size, before, after, [...proof, other])).toBe(false)
        if (proof.length > 0) expect(verifyConsistency(smaller, size, before, after, proof.slice(1))).toBe(false)
      }
    expect(verifyConsistency(0, 1, sha256(''), rootAt(1), [])).toBe(false)
    expect(verifyConsistency(2, 1, rootAt(2), rootAt(1), [])).toBe(false)
  })
})
