import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal, at once: what the browser offers answers later, and a parser that
 * checks a thousand paragraphs would have to wait for each.
 */
export const sha256Now = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
