/// The prices of models for embeddings, in the form of `priceRows`: dollars per million tokens.
///
/// The table of LiteLLM's that `priceRows` is made of has language models alone. From the vendors'
/// price pages.
let embeddingPriceRows: StaticString = #"""
  # unit: US dollars per 1,000,000 tokens
  azure/text-embedding-3-large mode=chat in=0.13 out=0
  azure/text-embedding-3-small mode=chat in=0.02 out=0
  azure/text-embedding-ada-002 mode=chat in=0.1 out=0
  mistral/codestral-embed mode=chat in=0.15 out=0
  mistral/mistral-embed mode=chat in=0.1 out=0
  openai/text-embedding-3-large mode=chat in=0.13 out=0
  openai/text-embedding-3-small mode=chat in=0.02 out=0
  openai/text-embedding-ada-002 mode=chat in=0.1 out=0
  """#
