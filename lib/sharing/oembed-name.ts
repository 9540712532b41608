/** Where sites ask how to show one of our addresses: https://oembed.com */
export const OEMBED_ADDRESS = '/api/oembed'
