"""The search index of the built site: Pagefind over what the pages say themselves, enriched the way Danish asks for."""
