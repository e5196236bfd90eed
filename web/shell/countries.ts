/** Countries that a company can be in: Europe (ISO 3166-1, with Kosovo's user-assigned XK) and frequent partners. */
export const countries = [
  'AD', 'AL', 'AM', 'AT', 'AZ', 'BA', 'BE', 'BG', 'BY', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FO', 'FR', 'GB',
  'GE', 'GI', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'KZ', 'LI', 'LT', 'LU', 'LV', 'MC', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO',
  'PL', 'PT', 'RO', 'RS', 'RU', 'SE', 'SI', 'SK', 'SM', 'TR', 'UA', 'VA', 'XK',
  'AU', 'BR', 'CA', 'CN', 'IL', 'IN', 'JP', 'KR', 'MX', 'NZ', 'SG', 'US', 'ZA',
]
