/** Where requests go, without credentials; those that a URL holds are secrets too. */
export function addressOf(baseUrl: string): { readonly address: string; readonly secrets: readonly string[] } {
  if (!URL.canParse(baseUrl)) return { address: 'OPENAI_BASE_URL', secrets: [] };
  const { origin, pathname, password, searchParams } = new URL(baseUrl);
  return {
    address: `${origin}${pathname === '/' ? '' : pathname}`,
    secrets: [password, decoded(password), ...searchParams.values()],
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
