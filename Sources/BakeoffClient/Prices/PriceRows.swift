/// The built-in prices: one model a line, sorted by name in the order of its bytes.
///
/// The first lines, which begin with `#`, name the source, the date and the unit. A line is the
/// model's name and then `key=value` cells with a space between them; what the source leaves empty
/// has no cell, and `0` means that the source says free. The keys:
/// - `mode`: `chat`, `responses` or `completion`.
/// - `in`, `out`: standard rates; `cache_read`, `cache_write`, `cache_write_1h`: rates of input
///   that is read from a prompt cache, written to it, and written for an hour.
/// - `tier_above`: input tokens above which the `tier_` rates hold for the whole request.
/// - `batch_…`: rates of batch processing; `reasoning_out`: of reasoning; `audio_…`: of audio.
/// - `image_tok_in`: of image tokens; `image_in_each`: dollars for each image.
/// - `context`, `max_out`: limits in tokens; `effort`: words for the reasoning effort.
/// - `flags`: what the model can do, and what is special about its row; `deprecated`: its last day.
/// - `bare`: whether the name without the provider is a usual one as well.
let priceRows: StaticString = #"""
  # source: LiteLLM's model price map 1.106.2
  # date: 2026-10-21
  # unit: US dollars per 1,000,000 tokens
  ai21/j2-light mode=completion in=3 out=3 context=8192 max_out=8192 bare=yes
  ai21/j2-mid mode=completion in=10 out=10 context=8192 max_out=8192 bare=yes
  ai21/j2-ultra mode=completion in=15 out=15 context=8192 max_out=8192 bare=yes
  ai21/jamba-1.5 mode=chat in=0.2 out=0.4 context=256000 max_out=256000 flags=tool_choice bare=yes
  ai21/jamba-1.5-large mode=chat in=2 out=8 context=256000 max_out=256000 flags=tool_choice bare=yes
  ai21/jamba-1.5-large@001 mode=chat in=2 out=8 context=256000 max_out=256000 flags=tool_choice bare=yes
  ai21/jamba-1.5-mini mode=chat in=0.2 out=0.4 context=256000 max_out=256000 flags=tool_choice bare=yes
  ai21/jamba-1.5-mini@001 mode=chat in=0.2 out=0.4 context=256000 max_out=256000 flags=tool_choice bare=yes
  ai21/jamba-large-1.6 mode=chat in=2 out=8 context=256000 max_out=256000 flags=tool_choice bare=yes
  ai21/jamba-large-1.7 mode=chat in=2 out=8 context=256000 max_out=256000 flags=tool_choice bare=yes
  ai21/jamba-mini-1.6 mode=chat in=0.2 out=0.4 context=256000 max_out=256000 flags=tool_choice bare=yes
  ai21/jamba-mini-1.7 mode=chat in=0.2 out=0.4 context=256000 max_out=256000 flags=tool_choice bare=yes
  aihubmix/agnes-2.5-flash mode=chat in=0.03 out=0.15 context=512000 max_out=65500 flags=vision,reasoning
  aihubmix/agnes-2.5-pro mode=chat in=0.45 out=0.9 cache_read=0.00378 context=1000000 max_out=65536 flags=vision,prompt_cache,reasoning
  aihubmix/cc-glm-5.1 mode=chat in=0.06 out=0.22 context=200000 max_out=131072 flags=tools,json_schema,reasoning
  aihubmix/claude-fable-5 mode=chat in=11 out=55 cache_read=1.1 cache_write=13.75 context=1000000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,adaptive_thinking,always_thinks,no_sampling_params
  aihubmix/claude-haiku-4-5 mode=chat in=1.1 out=5.5 cache_read=0.11 cache_write=1.375 context=200000 max_out=64000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/claude-opus-4-8-think mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 context=1000000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,adaptive_thinking,no_sampling_params
  aihubmix/claude-opus-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 context=1000000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search,adaptive_thinking,no_sampling_params
  aihubmix/claude-sonnet-5 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 context=1000000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,adaptive_thinking,no_sampling_params
  aihubmix/coding-glm-5.3 mode=chat in=0.06 out=0.22 cache_read=0.015 context=1048576 max_out=131072 flags=tools,json_schema,prompt_cache,reasoning
  aihubmix/coding-kimi-k3 mode=chat in=0.44 out=1.61333 cache_read=0.066 context=1048576 max_out=1048576 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/coding-xiaomi-mimo-v2-omni mode=chat in=0.08 out=0.4 cache_read=0.016 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/coding-xiaomi-mimo-v2.5 mode=chat in=0.08 out=0.16 cache_read=0.0016 context=1048576 max_out=131072 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/coding-xiaomi-mimo-v2.5-pro mode=chat in=0.2 out=0.4 cache_read=0.0016 context=1048576 max_out=131072 flags=tools,json_schema,prompt_cache,reasoning
  aihubmix/command-a-plus-05-2026 mode=chat in=2.5 out=10 context=128000 max_out=64000 flags=tools,json_schema,vision,reasoning
  aihubmix/deepseek-v4-flash mode=chat in=0.142 out=0.284 cache_read=0.0284 context=1000000 max_out=384000 flags=tools,json_schema,prompt_cache,reasoning
  aihubmix/deepseek-v4-pro mode=chat in=1.69 out=3.38 cache_read=0.14027 context=1000000 max_out=384000 flags=tools,json_schema,prompt_cache,reasoning
  aihubmix/doubao-seed-2-0-code-preview mode=chat in=0.4822 out=2.411 cache_read=0.09644 context=256000 max_out=128000 flags=tools,vision,prompt_cache,reasoning,web_search
  aihubmix/doubao-seed-2-0-lite-260428 mode=chat in=0.09041 out=0.54246 cache_read=0.018082 context=256000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/doubao-seed-2-0-mini mode=chat in=0.030136 out=0.30136 cache_read=0.006027 context=256000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/doubao-seed-2-0-pro mode=chat in=0.4822 out=2.411 cache_read=0.09644 context=256000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/doubao-seed-2-1-turbo mode=chat in=0.46475 out=2.32375 cache_read=0.09295 context=256000 max_out=256000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/ernie-5.1 mode=chat in=0.5634 out=2.5353 cache_read=0.5634 context=119000 max_out=65536 flags=prompt_cache,reasoning
  aihubmix/gemini-3-flash-preview mode=chat in=0.5 out=3 cache_read=0.05 context=1048576 max_out=65536 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gemini-3-flash-preview-search mode=chat in=0.5 out=3 cache_read=0.05 context=1048576 max_out=65536 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gemini-3.1-pro-preview mode=chat in=2 out=12 cache_read=0.2 context=1048576 max_out=65536 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gemini-3.1-pro-preview-customtools mode=chat in=2 out=12 cache_read=0.2 context=1048576 max_out=65536 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gemini-3.5-flash-lite mode=chat in=0.3 out=2.499999 cache_read=0.03 context=1048576 max_out=65536 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search,no_sampling_params
  aihubmix/gemini-3.7-flash mode=chat in=0.75 out=3.75 cache_read=0.075 context=1048576 max_out=65536 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search,no_sampling_params
  aihubmix/gemma-4-26b-a4b-it mode=chat in=0.14 out=0.39998 context=262144 max_out=131100 flags=vision,reasoning
  aihubmix/gemma-4-31b-it mode=chat in=0.14 out=0.39998 context=262144 max_out=131100 flags=vision,reasoning
  aihubmix/glm-5.2-fast-preview mode=chat in=2.254 out=7.889 cache_read=0.5635 context=1000000 max_out=131072 flags=tools,json_schema,prompt_cache,reasoning
  aihubmix/glm-5.3 mode=chat in=1.1268 out=3.9438 cache_read=0.2817 context=1048576 max_out=131072 flags=tools,json_schema,prompt_cache,reasoning
  aihubmix/glm-5.3-flash mode=chat in=0.11268 out=0.39438 cache_read=0.02817 context=1048576 max_out=131072 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/glm-5v-turbo mode=chat in=0.7042 out=3.09848 cache_read=0.169008 context=200000 max_out=131072 flags=vision,prompt_cache,reasoning
  aihubmix/gpt-5.3-codex mode=chat in=1.75 out=14 cache_read=0.175 context=400000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/gpt-5.4-high mode=chat in=2.5 out=15 cache_read=0.25 context=1050000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gpt-5.4-low mode=chat in=2.5 out=15 cache_read=0.25 context=1050000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gpt-5.4-mini mode=chat in=0.75 out=4.5 cache_read=0.075 context=400000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gpt-5.4-nano mode=chat in=0.2 out=1.25 cache_read=0.02 context=400000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gpt-5.5 mode=chat in=5 out=30 cache_read=0.5 context=1050000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/gpt-5.5-pro mode=chat in=30 out=180 context=1050000 max_out=128000 flags=tools,json_schema,vision,reasoning,web_search
  aihubmix/gpt-5.6-luna mode=chat in=0.2 out=1.2 cache_read=0.02 cache_write=0.25 context=1050000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/gpt-5.6-sol-disc mode=chat in=4 out=20 cache_read=0.4 cache_write=5 context=1050000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/gpt-5.6-terra mode=chat in=2 out=12 cache_read=0.2 cache_write=2.5 context=1050000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/gpt-chat-latest mode=chat in=5 out=30 cache_read=0.5 context=400000 max_out=128000 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/grok-4-20-non-reasoning mode=chat in=2 out=6 cache_read=0.2 context=1000000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/grok-4-20-reasoning mode=chat in=2 out=6 cache_read=0.2 context=1000000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/grok-4.6 mode=chat in=2 out=6 cache_read=0.5 context=500000 max_out=500000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/grok-build-0.1 mode=chat in=1 out=2 cache_read=0.2 context=256000 max_out=256000 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/hy3 mode=chat in=0.1562 out=0.6248 cache_read=0.03905 context=256000 max_out=128000 flags=tools,json_schema,prompt_cache,reasoning,web_search
  aihubmix/hy4-preview mode=chat in=0.845 out=2.535 cache_read=0.04225 context=1048576 max_out=64000 flags=tools,json_schema,prompt_cache,reasoning,web_search
  aihubmix/kimi-k2.6 mode=chat in=0.95 out=3.9995 cache_read=0.160835 context=262144 max_out=32768 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/kimi-k2.7-code-highspeed mode=chat in=1.9 out=7.999 cache_read=0.32167 context=262144 max_out=32768 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/kimi-k3 mode=chat in=3 out=15 cache_read=0.3 context=1048576 max_out=1048576 flags=tools,json_schema,vision,prompt_cache,reasoning
  aihubmix/longcat-2.0 mode=chat in=0.7746 out=3.0984 cache_read=0.015492 context=1000000 max_out=131072 flags=tools,prompt_cache,reasoning
  aihubmix/mai-thinking-1 mode=chat in=2 out=8 context=256000 max_out=64000 flags=json_schema,reasoning
  aihubmix/mimo-v2-omni mode=chat in=0.44 out=2.2 cache_read=0.088 context=256000 flags=vision,prompt_cache,web_search
  aihubmix/mimo-v2-pro mode=chat in=1.1 out=3.3 cache_read=0.22 context=1000000 flags=prompt_cache,web_search
  aihubmix/minimax-m2.7 mode=chat in=0.2958 out=1.1832 cache_read=0.05916 context=204800 max_out=204800 flags=tools,json_schema,prompt_cache,reasoning
  aihubmix/minimax-m3 mode=chat in=0.288 out=1.152 context=1000000 max_out=524288 flags=tools,json_schema,vision,reasoning
  aihubmix/muse-spark-1.2 mode=chat in=1.375 out=4.675 context=1048576 flags=tools,vision,reasoning
  aihubmix/qwen3-coder-next mode=chat in=0.137 out=0.548 context=262144 max_out=65536 flags=tools,json_schema
  aihubmix/qwen3.5-122b-a10b mode=chat in=0.1126 out=0.9008 context=262144 max_out=65536 flags=tools,json_schema,vision,reasoning,web_search
  aihubmix/qwen3.5-397b-a17b mode=chat in=0.1644 out=0.9864 context=262144 max_out=65536 flags=tools,json_schema,vision,reasoning,web_search
  aihubmix/qwen3.6-27b mode=chat in=0.422 out=2.532 context=262144 max_out=65536 flags=tools,json_schema,vision,reasoning,web_search
  aihubmix/qwen3.6-35b-a3b mode=chat in=0.254 out=1.524 context=262144 max_out=65536 flags=tools,json_schema,vision,reasoning,web_search
  aihubmix/qwen3.6-max-preview mode=chat in=1.268 out=7.608 cache_read=0.1268 cache_write=1.585 context=262144 max_out=65536 flags=tools,json_schema,prompt_cache,reasoning,web_search
  aihubmix/qwen3.7-plus mode=chat in=0.282 out=1.128 cache_read=0.0564 cache_write=0.3525 context=1000000 max_out=131072 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/qwen3.8-2.4t-a95b mode=chat in=2 out=6 cache_read=0.5 context=1000000 max_out=131072 flags=tools,json_schema,prompt_cache,reasoning,web_search
  aihubmix/qwen3.8-flash mode=chat in=0.1126 out=0.380025 cache_read=0.014075 cache_write=0.175937 context=1000000 max_out=131072 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/qwen3.8-max mode=chat in=1.69 out=5.07 cache_read=0.169 cache_write=2.1125 context=1000000 max_out=131072 flags=tools,json_schema,vision,prompt_cache,reasoning,web_search
  aihubmix/step-3.7-flash mode=chat in=0.22 out=1.32 cache_read=0.044 context=256000 flags=vision,prompt_cache,reasoning
  amazon_nova/nova-lite-v1 mode=chat in=0.06 out=0.24 context=300000 max_out=10000 flags=tools,json_schema,vision,pdf,prompt_cache
  amazon_nova/nova-micro-v1 mode=chat in=0.035 out=0.14 context=128000 max_out=10000 flags=tools,json_schema,prompt_cache
  amazon_nova/nova-premier-v1 mode=chat in=2.5 out=12.5 context=1000000 max_out=10000 flags=tools,json_schema,vision,pdf
  amazon_nova/nova-pro-v1 mode=chat in=0.8 out=3.2 context=300000 max_out=10000 flags=tools,json_schema,vision,pdf,prompt_cache
  anthropic/claude-fable-5 mode=chat in=10 out=50 cache_read=1 cache_write=12.5 cache_write_1h=20 batch_in=5 batch_out=25 batch_cache_read=0.5 batch_cache_write=6.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-fable-5-1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 batch_in=5 batch_out=25 batch_cache_read=0.125 batch_cache_write=6.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-haiku-4-5 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 batch_in=0.5 batch_out=2.5 batch_cache_read=0.05 batch_cache_write=0.625 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  anthropic/claude-haiku-4-5-20251001 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 batch_in=0.5 batch_out=2.5 batch_cache_read=0.05 batch_cache_write=0.625 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,web_search,computer_use bare=yes
  anthropic/claude-haiku-5-5 mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 cache_write_1h=0.2 tier_above=100000 tier_in=0.5 tier_out=2.5 tier_cache_read=0.05 tier_cache_write=0.625 tier_cache_write_1h=1 batch_in=0.05 batch_out=0.25 batch_cache_read=0.005 batch_cache_write=0.0625 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-mythos-5 mode=chat in=10 out=50 cache_read=1 cache_write=12.5 cache_write_1h=20 batch_in=5 batch_out=25 batch_cache_read=0.5 batch_cache_write=6.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-mythos-5-1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 batch_in=5 batch_out=25 batch_cache_read=0.125 batch_cache_write=6.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-mythos-preview mode=chat in=10 out=50 cache_read=1 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2026-06-09 bare=yes
  anthropic/claude-opus-4-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  anthropic/claude-opus-4-5-20251101 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,web_search,computer_use bare=yes
  anthropic/claude-opus-4-6 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  anthropic/claude-opus-4-6-20260205 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  anthropic/claude-opus-4-7 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-opus-4-7-20260416 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-opus-4-8 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-opus-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-opus-5-5 mode=chat in=4 out=20 cache_read=0.2 cache_write=5 cache_write_1h=8 batch_in=2 batch_out=10 batch_cache_read=0.1 batch_cache_write=2.5 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-sonnet-4-5 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 batch_in=1.5 batch_out=7.5 batch_cache_read=0.15 batch_cache_write=1.875 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-11-30 bare=yes
  anthropic/claude-sonnet-4-5-20250929 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 batch_in=1.5 batch_out=7.5 batch_cache_read=0.15 batch_cache_write=1.875 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,web_search,computer_use deprecated=2026-11-30 bare=yes
  anthropic/claude-sonnet-4-6 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 batch_in=1.5 batch_out=7.5 batch_cache_read=0.15 batch_cache_write=1.875 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  anthropic/claude-sonnet-5 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 cache_write_1h=4 batch_in=1 batch_out=5 batch_cache_read=0.1 batch_cache_write=1.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  anthropic/claude-sonnet-5-5 mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 cache_write_1h=4 batch_in=1 batch_out=5 batch_cache_read=0.05 batch_cache_write=1.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  anyscale/HuggingFaceH4/zephyr-7b-beta mode=chat in=0.15 out=0.15 context=16384 max_out=16384 flags=unrouted
  anyscale/codellama/CodeLlama-34b-Instruct-hf mode=chat in=1 out=1 context=4096 max_out=4096 flags=unrouted
  anyscale/codellama/CodeLlama-70b-Instruct-hf mode=chat in=1 out=1 context=4096 max_out=4096 flags=unrouted
  anyscale/google/gemma-7b-it mode=chat in=0.15 out=0.15 context=8192 max_out=8192 flags=unrouted
  anyscale/meta-llama/Llama-2-13b-chat-hf mode=chat in=0.25 out=0.25 context=4096 max_out=4096 flags=unrouted
  anyscale/meta-llama/Llama-2-70b-chat-hf mode=chat in=1 out=1 context=4096 max_out=4096 flags=unrouted
  anyscale/meta-llama/Llama-2-7b-chat-hf mode=chat in=0.15 out=0.15 context=4096 max_out=4096 flags=unrouted
  anyscale/meta-llama/Meta-Llama-3-70B-Instruct mode=chat in=1 out=1 context=8192 max_out=8192 flags=unrouted
  anyscale/meta-llama/Meta-Llama-3-8B-Instruct mode=chat in=0.15 out=0.15 context=8192 max_out=8192 flags=unrouted
  anyscale/mistralai/Mistral-7B-Instruct-v0.1 mode=chat in=0.15 out=0.15 context=16384 max_out=16384 flags=tools,unrouted
  anyscale/mistralai/Mixtral-8x22B-Instruct-v0.1 mode=chat in=0.9 out=0.9 context=65536 max_out=65536 flags=tools,unrouted
  anyscale/mistralai/Mixtral-8x7B-Instruct-v0.1 mode=chat in=0.15 out=0.15 context=16384 max_out=16384 flags=tools,unrouted
  azure/apac/gpt-6.1-sol mode=chat in=2.4 out=12 cache_read=0.12 cache_write=3 tier_above=272000 tier_in=4.8 tier_out=18 tier_cache_read=0.24 tier_cache_write=6 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh,max deprecated=2028-03-11
  azure/chat-latest mode=chat in=5 out=30 cache_read=0.5 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=medium deprecated=2026-12-02
  azure/codex-mini mode=responses in=1.5 out=6 cache_read=0.375 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2026-11-15
  azure/command-r-plus mode=chat in=3 out=15 context=128000 max_out=4096 flags=tools deprecated=2025-06-30
  azure/computer-use-preview mode=chat in=3 out=12 context=8192 max_out=1024 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning,system
  azure/container mode=chat
  azure/eu/codex-mini mode=responses in=1.65 out=6.6 cache_read=0.413 flags=reasoning deprecated=2026-11-15
  azure/eu/computer-use-preview mode=chat in=3.3 out=13.2
  azure/eu/gpt-4.1 mode=chat in=2.2 out=8.8 cache_read=0.55 batch_in=1.1 batch_out=4.4 deprecated=2027-04-14
  azure/eu/gpt-4.1-mini mode=chat in=0.44 out=1.76 cache_read=0.11 batch_in=0.22 batch_out=0.88 deprecated=2027-04-14
  azure/eu/gpt-4.1-nano mode=chat in=0.11 out=0.44 cache_read=0.028 batch_in=0.055 batch_out=0.22 deprecated=2027-04-14
  azure/eu/gpt-4o mode=chat in=2.75 out=11 cache_read=1.375 cache_write=1.38 batch_in=1.375 batch_out=5.5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision deprecated=2027-04-14
  azure/eu/gpt-4o-2024-05-13 mode=chat in=5.5 out=16.5 batch_in=2.75 batch_out=8.25 context=128000 max_out=4096 deprecated=2026-12-09
  azure/eu/gpt-4o-2024-08-06 mode=chat in=2.75 out=11 cache_read=1.375 batch_in=1.375 batch_out=5.5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/eu/gpt-4o-2024-11-20 mode=chat in=2.75 out=11 cache_read=1.375 cache_write=1.38 batch_in=1.375 batch_out=5.5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision deprecated=2027-04-14
  azure/eu/gpt-4o-mini mode=chat in=0.165 out=0.66 cache_read=0.083 batch_in=0.083 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/eu/gpt-4o-mini-2024-07-18 mode=chat in=0.165 out=0.66 cache_read=0.083 batch_in=0.083 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/eu/gpt-5 mode=chat in=1.375 out=11 cache_read=0.1375 batch_in=0.6875 batch_out=5.5 batch_cache_read=0.06875 flags=reasoning deprecated=2027-02-09
  azure/eu/gpt-5-2025-08-07 mode=chat in=1.375 out=11 cache_read=0.1375 batch_in=0.6875 batch_out=5.5 batch_cache_read=0.06875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/eu/gpt-5-codex mode=responses in=1.375 out=11 cache_read=0.138 flags=reasoning deprecated=2027-03-17
  azure/eu/gpt-5-mini mode=chat in=0.275 out=2.2 cache_read=0.0275 batch_in=0.1375 batch_out=1.1 batch_cache_read=0.01375 flags=reasoning deprecated=2027-02-09
  azure/eu/gpt-5-mini-2025-08-07 mode=chat in=0.275 out=2.2 cache_read=0.0275 batch_in=0.1375 batch_out=1.1 batch_cache_read=0.01375 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/eu/gpt-5-nano mode=chat in=0.055 out=0.44 cache_read=0.0055 batch_in=0.0275 batch_out=0.22 batch_cache_read=0.00275 flags=reasoning deprecated=2027-02-09
  azure/eu/gpt-5-nano-2025-08-07 mode=chat in=0.055 out=0.44 cache_read=0.0055 batch_in=0.0275 batch_out=0.22 batch_cache_read=0.00275 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/eu/gpt-5-pro mode=responses in=16.5 out=132 batch_in=8.25 batch_out=66 flags=reasoning deprecated=2027-04-07
  azure/eu/gpt-5.1 mode=chat in=1.375 out=11 cache_read=0.1375 batch_in=0.6875 batch_out=5.5 batch_cache_read=0.06875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none deprecated=2027-05-15
  azure/eu/gpt-5.1-chat mode=chat in=1.375 out=11 cache_read=0.1375 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/eu/gpt-5.1-codex mode=responses in=1.375 out=11 cache_read=0.1375 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/eu/gpt-5.1-codex-max mode=responses in=1.375 out=11 cache_read=0.1375 flags=reasoning deprecated=2027-05-18
  azure/eu/gpt-5.1-codex-mini mode=responses in=0.275 out=2.2 cache_read=0.0275 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/eu/gpt-5.2 mode=chat in=1.925 out=15.4 cache_read=0.1925 batch_in=0.9625 batch_out=7.7 batch_cache_read=0.09625 flags=reasoning deprecated=2027-06-08
  azure/eu/gpt-5.2-chat mode=chat in=1.925 out=15.4 cache_read=0.1925 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/eu/gpt-5.2-codex mode=responses in=1.925 out=15.4 cache_read=0.1925 flags=reasoning deprecated=2027-07-13
  azure/eu/gpt-5.2-pro mode=responses in=23.1 out=184.8 batch_in=11.55 batch_out=92.4 flags=reasoning
  azure/eu/gpt-5.3-chat mode=chat in=1.925 out=15.4 cache_read=0.1925 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/eu/gpt-5.3-codex mode=responses in=1.925 out=15.4 cache_read=0.1925 flags=reasoning deprecated=2027-08-24
  azure/eu/gpt-5.4 mode=chat in=2.75 out=16.5 cache_read=0.275 tier_above=272000 tier_in=5.5 tier_out=24.75 tier_cache_read=0.55 batch_in=1.375 batch_out=8.25 batch_cache_read=0.143 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,minimal,xhigh deprecated=2027-09-02
  azure/eu/gpt-5.4-2026-03-05 mode=chat in=2.75 out=16.5 cache_read=0.275 tier_above=272000 tier_in=5.5 tier_out=24.75 tier_cache_read=0.55 batch_in=1.375 batch_out=8.25 batch_cache_read=0.143 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,minimal,xhigh deprecated=2027-09-02
  azure/eu/gpt-5.4-mini mode=chat in=0.825 out=4.95 cache_read=0.0825 batch_in=0.4125 batch_out=2.475 batch_cache_read=0.04125 flags=reasoning deprecated=2027-09-21
  azure/eu/gpt-5.4-nano mode=chat in=0.22 out=1.375 cache_read=0.022 batch_in=0.11 batch_out=0.6875 batch_cache_read=0.011 flags=reasoning deprecated=2027-09-21
  azure/eu/gpt-5.4-pro mode=responses in=33 out=198 tier_above=272000 tier_in=66 tier_out=297 batch_in=16.5 batch_out=99 flags=reasoning deprecated=2027-09-07
  azure/eu/gpt-5.5 mode=chat in=5.5 out=33 cache_read=0.55 tier_above=272000 tier_in=11 tier_out=49.5 tier_cache_read=1.1 batch_in=2.75 batch_out=16.5 batch_cache_read=0.275 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-10-26
  azure/eu/gpt-5.5-2026-04-23 mode=chat in=5.5 out=33 cache_read=0.55 tier_above=272000 tier_in=11 tier_out=49.5 tier_cache_read=1.1 batch_in=2.75 batch_out=16.5 batch_cache_read=0.275 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2027-10-26
  azure/eu/gpt-5.5-2026-04-24 mode=chat in=5.5 out=33 cache_read=0.55 tier_above=272000 tier_in=11 tier_out=49.5 tier_cache_read=1.1 batch_in=2.75 batch_out=16.5 batch_cache_read=0.275 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-10-26
  azure/eu/gpt-5.6 mode=chat in=4.4 out=22 cache_read=0.44 cache_write=5.5 tier_above=272000 tier_in=8.8 tier_out=33 tier_cache_read=0.88 tier_cache_write=11 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh
  azure/eu/gpt-5.6-luna mode=chat in=0.22 out=1.32 cache_read=0.022 cache_write=0.275 tier_above=272000 tier_in=0.44 tier_out=1.98 tier_cache_read=0.044 tier_cache_write=0.55 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/eu/gpt-5.6-sol mode=chat in=4.4 out=22 cache_read=0.44 cache_write=5.5 tier_above=272000 tier_in=8.8 tier_out=33 tier_cache_read=0.88 tier_cache_write=11 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/eu/gpt-5.6-terra mode=chat in=2.2 out=13.2 cache_read=0.22 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=19.8 tier_cache_read=0.44 tier_cache_write=5.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/eu/gpt-6-astra mode=chat in=12 out=60 cache_read=1.2 cache_write=15 tier_above=272000 tier_in=24 tier_out=90 tier_cache_read=2.4 tier_cache_write=30 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh deprecated=2028-01-11
  azure/eu/gpt-6-luna mode=chat in=0.12 out=0.6 cache_read=0.012 cache_write=0.15 tier_above=272000 tier_in=0.24 tier_out=0.9 tier_cache_read=0.024 tier_cache_write=0.3 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max deprecated=2028-03-11
  azure/eu/gpt-6-sol mode=chat in=2.4 out=12 cache_read=0.24 cache_write=3 tier_above=272000 tier_in=4.8 tier_out=18 tier_cache_read=0.48 tier_cache_write=6 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max deprecated=2028-03-11
  azure/eu/gpt-6.1-sol mode=chat in=2.4 out=12 cache_read=0.12 cache_write=3 tier_above=272000 tier_in=4.8 tier_out=18 tier_cache_read=0.24 tier_cache_write=6 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh,max deprecated=2028-03-11
  azure/eu/o1 mode=chat in=16.5 out=66 cache_read=8.25 batch_in=8.25 batch_out=33 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/eu/o1-2024-12-17 mode=chat in=16.5 out=66 cache_read=8.25 batch_in=8.25 batch_out=33 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/eu/o1-mini mode=chat in=1.21 out=4.84 cache_read=0.605 batch_in=0.605 batch_out=2.42 flags=reasoning
  azure/eu/o1-mini-2024-09-12 mode=chat in=1.21 out=4.84 cache_read=0.605 batch_in=0.605 batch_out=2.42 context=128000 max_out=65536 flags=tools,parallel_tools,prompt_cache,reasoning
  azure/eu/o1-preview mode=chat in=16.5 out=66 cache_read=8.25 context=128000 max_out=32768 flags=prompt_cache,reasoning deprecated=2025-07-28
  azure/eu/o3 mode=chat in=2.2 out=8.8 cache_read=0.55 batch_in=1.1 batch_out=4.4 context=200000 max_out=100000 flags=reasoning deprecated=2026-11-19
  azure/eu/o3-2025-04-16 mode=chat in=2.2 out=8.8 cache_read=0.55 batch_in=1.1 batch_out=4.4 context=200000 max_out=100000 flags=reasoning deprecated=2026-11-19
  azure/eu/o3-deep-research mode=chat in=11 out=44 cache_read=2.75 flags=reasoning deprecated=2026-11-19
  azure/eu/o3-mini mode=chat in=1.21 out=4.84 cache_read=0.605 batch_in=0.605 batch_out=2.42 context=200000 max_out=100000 flags=tool_choice,prompt_cache,reasoning deprecated=2026-11-19
  azure/eu/o3-mini-2025-01-31 mode=chat in=1.21 out=4.84 cache_read=0.605 batch_in=0.605 batch_out=2.42 context=200000 max_out=100000 flags=tool_choice,prompt_cache,reasoning deprecated=2026-11-19
  azure/eu/o4-mini mode=chat in=1.21 out=4.84 cache_read=0.303 batch_in=0.605 batch_out=2.42 context=200000 max_out=100000 flags=reasoning deprecated=2026-11-19
  azure/eu/o4-mini-2025-04-16 mode=chat in=1.21 out=4.84 cache_read=0.303 batch_in=0.605 batch_out=2.42 context=200000 max_out=100000 flags=reasoning deprecated=2026-11-19
  azure/global-standard/gpt-4o-2024-08-06 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/global-standard/gpt-4o-2024-11-20 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision deprecated=2027-04-14
  azure/global-standard/gpt-4o-mini mode=chat in=0.15 out=0.6 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision deprecated=2027-04-14
  azure/global/gpt-4o-2024-08-06 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/global/gpt-4o-2024-11-20 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/global/gpt-5.1 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none deprecated=2027-05-15
  azure/global/gpt-5.1-codex mode=responses in=1.25 out=10 cache_read=0.125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/global/gpt-5.1-codex-mini mode=responses in=0.25 out=2 cache_read=0.025 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/gpt-3.5-turbo mode=chat in=0.5 out=1.5 context=4097 max_out=4096 flags=tools,tool_choice
  azure/gpt-35-turbo mode=chat in=0.5 out=1.5 context=4097 max_out=4096 flags=tools,tool_choice
  azure/gpt-35-turbo-16k mode=chat in=3 out=4 context=16385 max_out=4096 flags=tool_choice deprecated=2025-04-30
  azure/gpt-35-turbo-16k-0613 mode=chat in=3 out=4 context=16385 max_out=4096 flags=tools,tool_choice deprecated=2025-04-30
  azure/gpt-4 mode=chat in=30 out=60 context=8192 max_out=4096 flags=tools,tool_choice deprecated=2025-06-06
  azure/gpt-4-0125-preview mode=chat in=10 out=30 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice
  azure/gpt-4-0613 mode=chat in=30 out=60 context=8192 max_out=4096 flags=tools,tool_choice deprecated=2025-06-06
  azure/gpt-4-1106-preview mode=chat in=10 out=30 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice
  azure/gpt-4-32k mode=chat in=60 out=120 context=32768 max_out=4096 flags=tool_choice deprecated=2025-06-06
  azure/gpt-4-32k-0613 mode=chat in=60 out=120 context=32768 max_out=4096 flags=tool_choice deprecated=2025-06-06
  azure/gpt-4-turbo mode=chat in=11 out=33 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice
  azure/gpt-4-turbo-2024-04-09 mode=chat in=11 out=33 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice,vision
  azure/gpt-4-turbo-vision-preview mode=chat in=11 out=33 context=128000 max_out=4096 flags=tool_choice,vision
  azure/gpt-4.1 mode=chat in=2 out=8 cache_read=0.5 batch_in=1 batch_out=4 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/gpt-4.1-2025-04-14 mode=chat in=2 out=8 cache_read=0.5 batch_in=1 batch_out=4 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/gpt-4.1-mini mode=chat in=0.4 out=1.6 cache_read=0.1 batch_in=0.2 batch_out=0.8 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/gpt-4.1-mini-2025-04-14 mode=chat in=0.4 out=1.6 cache_read=0.1 batch_in=0.2 batch_out=0.8 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/gpt-4.1-nano mode=chat in=0.1 out=0.4 cache_read=0.025 batch_in=0.05 batch_out=0.2 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/gpt-4.1-nano-2025-04-14 mode=chat in=0.1 out=0.4 cache_read=0.025 batch_in=0.05 batch_out=0.2 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/gpt-4.5-preview mode=chat in=75 out=150 cache_read=37.5 batch_in=37.5 batch_out=75 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2025-07-14
  azure/gpt-4o mode=chat in=2.5 out=10 cache_read=1.25 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/gpt-4o-2024-05-13 mode=chat in=5 out=15 batch_in=2.5 batch_out=7.5 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice,vision,prompt_cache deprecated=2026-12-09
  azure/gpt-4o-2024-08-06 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/gpt-4o-2024-11-20 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/gpt-4o-audio-preview-2024-12-17 mode=chat in=2.5 out=10 audio_in=40 audio_out=80 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,system
  azure/gpt-4o-mini mode=chat in=0.15 out=0.6 cache_read=0.075 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/gpt-4o-mini-2024-07-18 mode=chat in=0.15 out=0.6 cache_read=0.075 batch_in=0.075 batch_out=0.3 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/gpt-4o-mini-audio-preview-2024-12-17 mode=chat in=0.15 out=0.6 audio_in=10 audio_out=20 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,system
  azure/gpt-5 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/gpt-5-2025-08-07 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/gpt-5-chat mode=chat in=1.25 out=10 cache_read=0.125 context=128000 max_out=16384 flags=vision,prompt_cache,reasoning deprecated=2026-06-29
  azure/gpt-5-codex mode=responses in=1.25 out=10 cache_read=0.125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-03-17
  azure/gpt-5-mini mode=chat in=0.25 out=2 cache_read=0.025 batch_in=0.125 batch_out=1 batch_cache_read=0.0125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/gpt-5-mini-2025-08-07 mode=chat in=0.25 out=2 cache_read=0.025 batch_in=0.125 batch_out=1 batch_cache_read=0.0125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/gpt-5-nano mode=chat in=0.05 out=0.4 cache_read=0.005 batch_in=0.025 batch_out=0.2 batch_cache_read=0.0025 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/gpt-5-nano-2025-08-07 mode=chat in=0.05 out=0.4 cache_read=0.005 batch_in=0.025 batch_out=0.2 batch_cache_read=0.0025 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/gpt-5-pro mode=responses in=15 out=120 batch_in=7.5 batch_out=60 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-04-07
  azure/gpt-5.1 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none deprecated=2027-05-15
  azure/gpt-5.1-2025-11-13 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,minimal deprecated=2027-05-15
  azure/gpt-5.1-chat mode=chat in=1.25 out=10 cache_read=0.125 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/gpt-5.1-codex mode=responses in=1.25 out=10 cache_read=0.125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/gpt-5.1-codex-2025-11-13 mode=responses in=1.25 out=10 cache_read=0.125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/gpt-5.1-codex-max mode=responses in=1.25 out=10 cache_read=0.125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-18
  azure/gpt-5.1-codex-mini mode=responses in=0.25 out=2 cache_read=0.025 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/gpt-5.1-codex-mini-2025-11-13 mode=responses in=0.25 out=2 cache_read=0.025 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/gpt-5.2 mode=chat in=1.75 out=14 cache_read=0.175 batch_in=0.875 batch_out=7 batch_cache_read=0.0875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-06-08
  azure/gpt-5.2-2025-12-11 mode=chat in=1.75 out=14 cache_read=0.175 batch_in=0.875 batch_out=7 batch_cache_read=0.0875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-06-08
  azure/gpt-5.2-chat mode=chat in=1.75 out=14 cache_read=0.175 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/gpt-5.2-codex mode=responses in=1.75 out=14 cache_read=0.175 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-07-13
  azure/gpt-5.2-pro mode=responses in=21 out=168 batch_in=10.5 batch_out=84 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search
  azure/gpt-5.2-pro-2025-12-11 mode=responses in=21 out=168 batch_in=10.5 batch_out=84 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search
  azure/gpt-5.3-chat mode=chat in=1.75 out=14 cache_read=0.175 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/gpt-5.3-codex mode=responses in=1.75 out=14 cache_read=0.175 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-08-24
  azure/gpt-5.4 mode=chat in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 tier_cache_read=0.5 batch_in=1.25 batch_out=7.5 batch_cache_read=0.13 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,minimal,xhigh deprecated=2027-09-02
  azure/gpt-5.4-2026-03-05 mode=chat in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 tier_cache_read=0.5 batch_in=1.25 batch_out=7.5 batch_cache_read=0.13 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,minimal,xhigh deprecated=2027-09-02
  azure/gpt-5.4-mini mode=chat in=0.75 out=4.5 cache_read=0.075 batch_in=0.375 batch_out=2.25 batch_cache_read=0.0375 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-09-21
  azure/gpt-5.4-mini-2026-03-17 mode=chat in=0.75 out=4.5 cache_read=0.075 batch_in=0.375 batch_out=2.25 batch_cache_read=0.0375 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-09-21
  azure/gpt-5.4-nano mode=chat in=0.2 out=1.25 cache_read=0.02 batch_in=0.1 batch_out=0.625 batch_cache_read=0.01 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-09-21
  azure/gpt-5.4-nano-2026-03-17 mode=chat in=0.2 out=1.25 cache_read=0.02 batch_in=0.1 batch_out=0.625 batch_cache_read=0.01 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-09-21
  azure/gpt-5.4-pro mode=responses in=30 out=180 cache_read=3 tier_above=272000 tier_in=60 tier_out=270 tier_cache_read=6 batch_in=15 batch_out=90 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2027-09-07
  azure/gpt-5.4-pro-2026-03-05 mode=responses in=30 out=180 cache_read=3 tier_above=272000 tier_in=60 tier_out=270 tier_cache_read=6 batch_in=15 batch_out=90 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2027-09-07
  azure/gpt-5.5 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 batch_in=2.5 batch_out=15 batch_cache_read=0.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-10-26
  azure/gpt-5.5-2026-04-23 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 batch_in=2.5 batch_out=15 batch_cache_read=0.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2027-10-26
  azure/gpt-5.5-2026-04-24 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 batch_in=2.5 batch_out=15 batch_cache_read=0.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-10-26
  azure/gpt-5.5-pro mode=responses in=30 out=180 cache_read=3 tier_above=272000 tier_in=60 tier_out=270 tier_cache_read=6 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search effort=xhigh
  azure/gpt-5.5-pro-2026-04-23 mode=responses in=30 out=180 cache_read=3 tier_above=272000 tier_in=60 tier_out=270 tier_cache_read=6 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search
  azure/gpt-5.6 mode=chat in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh
  azure/gpt-5.6-luna mode=chat in=0.2 out=1.2 cache_read=0.02 cache_write=0.25 tier_above=272000 tier_in=0.4 tier_out=1.8 tier_cache_read=0.04 tier_cache_write=0.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/gpt-5.6-luna-2026-07-09 mode=chat in=0.2 out=1.2 cache_read=0.02 cache_write=0.25 tier_above=272000 tier_in=0.4 tier_out=1.8 tier_cache_read=0.04 tier_cache_write=0.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/gpt-5.6-sol mode=chat in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/gpt-5.6-sol-2026-07-09 mode=chat in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/gpt-5.6-terra mode=chat in=2 out=12 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=18 tier_cache_read=0.4 tier_cache_write=5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/gpt-5.6-terra-2026-07-09 mode=chat in=2 out=12 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=18 tier_cache_read=0.4 tier_cache_write=5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/gpt-6-astra mode=chat in=10 out=50 cache_read=1 cache_write=12.5 tier_above=272000 tier_in=20 tier_out=75 tier_cache_read=2 tier_cache_write=25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh deprecated=2028-01-11
  azure/gpt-6-astra-2026-09-03 mode=chat in=10 out=50 cache_read=1 cache_write=12.5 tier_above=272000 tier_in=20 tier_out=75 tier_cache_read=2 tier_cache_write=25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh deprecated=2028-01-11
  azure/gpt-6-luna mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 tier_above=272000 tier_in=0.2 tier_out=0.75 tier_cache_read=0.02 tier_cache_write=0.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max deprecated=2028-03-11
  azure/gpt-6-luna-2026-09-22 mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 tier_above=272000 tier_in=0.2 tier_out=0.75 tier_cache_read=0.02 tier_cache_write=0.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max deprecated=2028-03-11
  azure/gpt-6-sol mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.4 tier_cache_write=5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max deprecated=2028-03-11
  azure/gpt-6-sol-2026-09-22 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.4 tier_cache_write=5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max deprecated=2028-03-11
  azure/gpt-6.1-sol mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.2 tier_cache_write=5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh,max deprecated=2028-03-11
  azure/gpt-6.1-sol-2026-09-29 mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.2 tier_cache_write=5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh,max deprecated=2028-03-11
  azure/gpt-audio mode=chat in=2.5 out=10 audio_in=40 audio_out=80 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,system deprecated=2027-03-02
  azure/gpt-audio-1.5 mode=chat in=2.5 out=10 audio_in=32 audio_out=64 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,system deprecated=2027-08-24
  azure/gpt-audio-1.5-2026-02-23 mode=chat in=2.5 out=10 audio_in=32 audio_out=64 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,system deprecated=2027-08-24
  azure/gpt-audio-2025-08-28 mode=chat in=2.5 out=10 audio_in=40 audio_out=80 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,system deprecated=2027-03-02
  azure/gpt-audio-mini mode=chat in=0.6 out=2.4 audio_in=10 audio_out=20 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,system deprecated=2027-06-15
  azure/gpt-audio-mini-2025-10-06 mode=chat in=0.6 out=2.4 audio_in=10 audio_out=20 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,system deprecated=2027-04-06
  azure/gpt-chat-latest mode=chat in=5 out=30 cache_read=0.5 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=medium deprecated=2027-05-18
  azure/mistral-large-2402 mode=chat in=8 out=24 context=32000 max_out=32000 flags=tools
  azure/mistral-large-latest mode=chat in=8 out=24 context=32000 max_out=32000 flags=tools
  azure/model-router mode=chat in=0.14 out=0 context=200000 max_out=32768 flags=vision deprecated=2027-05-20
  azure/o1 mode=chat in=15 out=60 cache_read=7.5 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/o1-2024-12-17 mode=chat in=15 out=60 cache_read=7.5 batch_in=7.5 batch_out=30 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/o1-mini mode=chat in=1.1 out=4.4 cache_read=0.55 batch_in=0.55 batch_out=2.2 context=128000 max_out=65536 flags=tools,parallel_tools,prompt_cache,reasoning
  azure/o1-mini-2024-09-12 mode=chat in=1.1 out=4.4 cache_read=0.55 batch_in=0.55 batch_out=2.2 context=128000 max_out=65536 flags=tools,parallel_tools,prompt_cache,reasoning
  azure/o3 mode=chat in=2 out=8 cache_read=0.5 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/o3-2025-04-16 mode=chat in=2 out=8 cache_read=0.5 batch_in=1 batch_out=4 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/o3-deep-research mode=responses in=10 out=40 cache_read=2.5 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2026-11-19
  azure/o3-mini mode=chat in=1.1 out=4.4 cache_read=0.55 context=200000 max_out=100000 flags=tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-11-19
  azure/o3-mini-2025-01-31 mode=chat in=1.1 out=4.4 cache_read=0.55 batch_in=0.55 batch_out=2.2 context=200000 max_out=100000 flags=tool_choice,prompt_cache,reasoning deprecated=2026-11-19
  azure/o3-pro mode=responses in=20 out=80 batch_in=10 batch_out=40 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-11-19
  azure/o3-pro-2025-06-10 mode=responses in=20 out=80 batch_in=10 batch_out=40 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-11-19
  azure/o4-mini mode=chat in=1.1 out=4.4 cache_read=0.275 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/o4-mini-2025-04-16 mode=chat in=1.1 out=4.4 cache_read=0.275 batch_in=0.55 batch_out=2.2 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/us-gov/gpt-5.1 mode=chat in=1.71875 out=13.75 cache_read=0.171875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none
  azure/us-gov/o3-mini mode=chat in=1.513 out=6.05 cache_read=0.757 context=200000 max_out=100000 flags=tool_choice,json_schema,prompt_cache,reasoning
  azure/us/codex-mini mode=responses in=1.65 out=6.6 cache_read=0.413 flags=reasoning deprecated=2026-11-15
  azure/us/computer-use-preview mode=chat in=3.3 out=13.2
  azure/us/gpt-4.1 mode=chat in=2.2 out=8.8 cache_read=0.55 batch_in=1.1 batch_out=4.4 deprecated=2027-04-14
  azure/us/gpt-4.1-2025-04-14 mode=chat in=2.2 out=8.8 cache_read=0.55 batch_in=1.1 batch_out=4.4 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/us/gpt-4.1-mini mode=chat in=0.44 out=1.76 cache_read=0.11 batch_in=0.22 batch_out=0.88 deprecated=2027-04-14
  azure/us/gpt-4.1-mini-2025-04-14 mode=chat in=0.44 out=1.76 cache_read=0.11 batch_in=0.22 batch_out=0.88 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/us/gpt-4.1-nano mode=chat in=0.11 out=0.44 cache_read=0.028 batch_in=0.055 batch_out=0.22 deprecated=2027-04-14
  azure/us/gpt-4.1-nano-2025-04-14 mode=chat in=0.11 out=0.44 cache_read=0.028 batch_in=0.055 batch_out=0.22 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system deprecated=2027-04-14
  azure/us/gpt-4o mode=chat in=2.75 out=11 cache_read=1.375 cache_write=1.38 batch_in=1.375 batch_out=5.5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision deprecated=2027-04-14
  azure/us/gpt-4o-2024-05-13 mode=chat in=5.5 out=16.5 batch_in=2.75 batch_out=8.25 context=128000 max_out=4096 deprecated=2026-12-09
  azure/us/gpt-4o-2024-08-06 mode=chat in=2.75 out=11 cache_read=1.375 batch_in=1.375 batch_out=5.5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/us/gpt-4o-2024-11-20 mode=chat in=2.75 out=11 cache_read=1.375 cache_write=1.38 batch_in=1.375 batch_out=5.5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision deprecated=2027-04-14
  azure/us/gpt-4o-mini mode=chat in=0.165 out=0.66 cache_read=0.083 batch_in=0.083 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/us/gpt-4o-mini-2024-07-18 mode=chat in=0.165 out=0.66 cache_read=0.083 batch_in=0.083 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache deprecated=2027-04-14
  azure/us/gpt-5 mode=chat in=1.375 out=11 cache_read=0.1375 batch_in=0.6875 batch_out=5.5 batch_cache_read=0.06875 flags=reasoning deprecated=2027-02-09
  azure/us/gpt-5-2025-08-07 mode=chat in=1.375 out=11 cache_read=0.1375 batch_in=0.6875 batch_out=5.5 batch_cache_read=0.06875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/us/gpt-5-codex mode=responses in=1.375 out=11 cache_read=0.138 flags=reasoning deprecated=2027-03-17
  azure/us/gpt-5-mini mode=chat in=0.275 out=2.2 cache_read=0.0275 batch_in=0.1375 batch_out=1.1 batch_cache_read=0.01375 flags=reasoning deprecated=2027-02-09
  azure/us/gpt-5-mini-2025-08-07 mode=chat in=0.275 out=2.2 cache_read=0.0275 batch_in=0.1375 batch_out=1.1 batch_cache_read=0.01375 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/us/gpt-5-nano mode=chat in=0.055 out=0.44 cache_read=0.0055 batch_in=0.0275 batch_out=0.22 batch_cache_read=0.00275 flags=reasoning deprecated=2027-02-09
  azure/us/gpt-5-nano-2025-08-07 mode=chat in=0.055 out=0.44 cache_read=0.0055 batch_in=0.0275 batch_out=0.22 batch_cache_read=0.00275 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2027-02-09
  azure/us/gpt-5-pro mode=responses in=16.5 out=132 batch_in=8.25 batch_out=66 flags=reasoning deprecated=2027-04-07
  azure/us/gpt-5.1 mode=chat in=1.375 out=11 cache_read=0.1375 batch_in=0.6875 batch_out=5.5 batch_cache_read=0.06875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none deprecated=2027-05-15
  azure/us/gpt-5.1-chat mode=chat in=1.375 out=11 cache_read=0.1375 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/us/gpt-5.1-codex mode=responses in=1.375 out=11 cache_read=0.1375 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/us/gpt-5.1-codex-max mode=responses in=1.375 out=11 cache_read=0.1375 flags=reasoning deprecated=2027-05-18
  azure/us/gpt-5.1-codex-mini mode=responses in=0.275 out=2.2 cache_read=0.0275 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,no_system deprecated=2027-05-15
  azure/us/gpt-5.2 mode=chat in=1.925 out=15.4 cache_read=0.1925 batch_in=0.9625 batch_out=7.7 batch_cache_read=0.09625 flags=reasoning deprecated=2027-06-08
  azure/us/gpt-5.2-chat mode=chat in=1.925 out=15.4 cache_read=0.1925 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/us/gpt-5.2-codex mode=responses in=1.925 out=15.4 cache_read=0.1925 flags=reasoning deprecated=2027-07-13
  azure/us/gpt-5.2-pro mode=responses in=23.1 out=184.8 batch_in=11.55 batch_out=92.4 flags=reasoning
  azure/us/gpt-5.3-chat mode=chat in=1.925 out=15.4 cache_read=0.1925 context=111616 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-06-29
  azure/us/gpt-5.3-codex mode=responses in=1.925 out=15.4 cache_read=0.1925 flags=reasoning deprecated=2027-08-24
  azure/us/gpt-5.4 mode=chat in=2.75 out=16.5 cache_read=0.275 tier_above=272000 tier_in=5.5 tier_out=24.75 tier_cache_read=0.55 batch_in=1.375 batch_out=8.25 batch_cache_read=0.143 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,minimal,xhigh deprecated=2027-09-02
  azure/us/gpt-5.4-2026-03-05 mode=chat in=2.75 out=16.5 cache_read=0.275 tier_above=272000 tier_in=5.5 tier_out=24.75 tier_cache_read=0.55 batch_in=1.375 batch_out=8.25 batch_cache_read=0.143 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,minimal,xhigh deprecated=2027-09-02
  azure/us/gpt-5.4-mini mode=chat in=0.825 out=4.95 cache_read=0.0825 batch_in=0.4125 batch_out=2.475 batch_cache_read=0.04125 flags=reasoning deprecated=2027-09-21
  azure/us/gpt-5.4-nano mode=chat in=0.22 out=1.375 cache_read=0.022 batch_in=0.11 batch_out=0.6875 batch_cache_read=0.011 flags=reasoning deprecated=2027-09-21
  azure/us/gpt-5.4-pro mode=responses in=33 out=198 tier_above=272000 tier_in=66 tier_out=297 batch_in=16.5 batch_out=99 flags=reasoning deprecated=2027-09-07
  azure/us/gpt-5.5 mode=chat in=5.5 out=33 cache_read=0.55 tier_above=272000 tier_in=11 tier_out=49.5 tier_cache_read=1.1 batch_in=2.75 batch_out=16.5 batch_cache_read=0.275 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-10-26
  azure/us/gpt-5.5-2026-04-23 mode=chat in=5.5 out=33 cache_read=0.55 tier_above=272000 tier_in=11 tier_out=49.5 tier_cache_read=1.1 batch_in=2.75 batch_out=16.5 batch_cache_read=0.275 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2027-10-26
  azure/us/gpt-5.5-2026-04-24 mode=chat in=5.5 out=33 cache_read=0.55 tier_above=272000 tier_in=11 tier_out=49.5 tier_cache_read=1.1 batch_in=2.75 batch_out=16.5 batch_cache_read=0.275 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-10-26
  azure/us/gpt-5.6 mode=chat in=4.4 out=22 cache_read=0.44 cache_write=5.5 tier_above=272000 tier_in=8.8 tier_out=33 tier_cache_read=0.88 tier_cache_write=11 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh
  azure/us/gpt-5.6-luna mode=chat in=0.22 out=1.32 cache_read=0.022 cache_write=0.275 tier_above=272000 tier_in=0.44 tier_out=1.98 tier_cache_read=0.044 tier_cache_write=0.55 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/us/gpt-5.6-sol mode=chat in=4.4 out=22 cache_read=0.44 cache_write=5.5 tier_above=272000 tier_in=8.8 tier_out=33 tier_cache_read=0.88 tier_cache_write=11 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/us/gpt-5.6-terra mode=chat in=2.2 out=13.2 cache_read=0.22 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=19.8 tier_cache_read=0.44 tier_cache_write=5.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2028-01-11
  azure/us/gpt-6-astra mode=chat in=11 out=55 cache_read=1.1 cache_write=13.75 tier_above=272000 tier_in=22 tier_out=82.5 tier_cache_read=2.2 tier_cache_write=27.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh deprecated=2028-01-11
  azure/us/gpt-6-luna mode=chat in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 tier_above=272000 tier_in=0.22 tier_out=0.825 tier_cache_read=0.022 tier_cache_write=0.275 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max deprecated=2028-03-11
  azure/us/gpt-6-sol mode=chat in=2.2 out=11 cache_read=0.22 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=16.5 tier_cache_read=0.44 tier_cache_write=5.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max deprecated=2028-03-11
  azure/us/gpt-6.1-sol mode=chat in=2.2 out=11 cache_read=0.11 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=16.5 tier_cache_read=0.22 tier_cache_write=5.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh,max deprecated=2028-03-11
  azure/us/gpt-chat-latest mode=chat in=5.5 out=33 cache_read=0.55 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=medium deprecated=2027-05-18
  azure/us/o1 mode=chat in=16.5 out=66 cache_read=8.25 batch_in=8.25 batch_out=33 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/us/o1-2024-12-17 mode=chat in=16.5 out=66 cache_read=8.25 batch_in=8.25 batch_out=33 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/us/o1-mini mode=chat in=1.21 out=4.84 cache_read=0.605 batch_in=0.605 batch_out=2.42 flags=reasoning
  azure/us/o1-mini-2024-09-12 mode=chat in=1.21 out=4.84 cache_read=0.605 batch_in=0.605 batch_out=2.42 context=128000 max_out=65536 flags=tools,parallel_tools,prompt_cache,reasoning
  azure/us/o1-preview mode=chat in=16.5 out=66 cache_read=8.25 context=128000 max_out=32768 flags=prompt_cache,reasoning deprecated=2025-07-28
  azure/us/o3 mode=chat in=2.2 out=8.8 cache_read=0.55 batch_in=1.1 batch_out=4.4 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/us/o3-2025-04-16 mode=chat in=2.2 out=8.8 cache_read=0.55 batch_in=1.1 batch_out=4.4 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/us/o3-deep-research mode=chat in=11 out=44 cache_read=2.75 flags=reasoning deprecated=2026-11-19
  azure/us/o3-mini mode=chat in=1.21 out=4.84 cache_read=0.605 batch_in=0.605 batch_out=2.42 context=200000 max_out=100000 flags=tool_choice,prompt_cache,reasoning deprecated=2026-11-19
  azure/us/o3-mini-2025-01-31 mode=chat in=1.21 out=4.84 cache_read=0.605 batch_in=0.605 batch_out=2.42 context=200000 max_out=100000 flags=tool_choice,prompt_cache,reasoning deprecated=2026-11-19
  azure/us/o4-mini mode=chat in=1.21 out=4.84 cache_read=0.303 batch_in=0.605 batch_out=2.42 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure/us/o4-mini-2025-04-16 mode=chat in=1.21 out=4.84 cache_read=0.303 batch_in=0.605 batch_out=2.42 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-11-19
  azure_ai/Codestral-2501 mode=chat in=0.3 out=0.9 context=256000 max_out=4096
  azure_ai/Cohere-command-a-plus-05-2026 mode=chat in=0.8 out=3.2 context=128000 max_out=64000 flags=tools,tool_choice,reasoning deprecated=2026-10-16
  azure_ai/DeepSeek-V4-Flash-0731 mode=chat in=0.44 out=1.32 cache_read=0.014 context=1000000 max_out=384000 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2026-12-03
  azure_ai/FW-DeepSeek-V3.2 mode=chat in=0.62 out=1.85 cache_read=0.31 context=163840 max_out=163840 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2027-07-01
  azure_ai/FW-DeepSeek-V4-Flash mode=chat in=0.15 out=0.31 cache_read=0.03 context=1000000 max_out=384000 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-DeepSeek-V4-Pro mode=chat in=1.925 out=3.828 cache_read=0.165 context=1000000 max_out=384000 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-DeepSeek-V4.1-Flash mode=chat in=0.375 out=1.5 cache_read=0.008 context=1000000 max_out=384000 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-GLM-5 mode=chat in=1.1 out=3.52 cache_read=0.22 context=200000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2027-07-01
  azure_ai/FW-GLM-5.1 mode=chat in=1.54 out=4.84 cache_read=0.286 context=202800 max_out=131072 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2027-07-01
  azure_ai/FW-GLM-5.2 mode=chat in=1.54 out=4.84 cache_read=0.15 context=1048576 max_out=131072 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-GLM-5.2-Fast mode=chat in=2.31 out=7.26 cache_read=0.231 context=1048576 max_out=131072 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-GLM-5.3 mode=chat in=1.75 out=5.5 cache_read=0.325 context=1048576 max_out=131072 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-GLM-5.3-Flash mode=chat in=0.188 out=0.625 cache_read=0.038 context=1048576 max_out=131072 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-GPT-OSS-120B mode=chat in=0.165 out=0.66 cache_read=0.082 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2027-07-01
  azure_ai/FW-Inkling mode=chat in=1.1 out=4.46 cache_read=0.19 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-Kimi-K2.5 mode=chat in=0.66 out=3.3 cache_read=0.11 context=262144 max_out=262144 flags=tools,tool_choice,vision,prompt_cache,reasoning deprecated=2027-07-01
  azure_ai/FW-Kimi-K2.6 mode=chat in=1.045 out=4.4 cache_read=0.176 context=262144 max_out=262144 flags=tools,tool_choice,vision,prompt_cache,reasoning
  azure_ai/FW-Kimi-K2.7-Code mode=chat in=1.05 out=4.4 cache_read=0.21 context=262144 max_out=262144 flags=tools,tool_choice,vision,prompt_cache,reasoning
  azure_ai/FW-Kimi-K3 mode=chat in=3 out=15 cache_read=0.3 context=1048576 max_out=131072 flags=tools,tool_choice,vision,prompt_cache,reasoning effort=low,high,max
  azure_ai/FW-MiniMax-M2.5 mode=chat in=0.33 out=1.32 cache_read=0.033 context=1000000 max_out=1000000 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2027-07-01
  azure_ai/FW-MiniMax-M3 mode=chat in=0.33 out=1.32 cache_read=0.066 context=512000 max_out=512000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  azure_ai/FW-Nemotron-3-Ultra-NVFP4 mode=chat in=0.66 out=2.64 cache_read=0.13 context=262144 max_out=262144 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/FW-Nemotron-Lightning-3.5-30B-A3B mode=chat in=0.06 out=0.22 cache_read=0.01 context=262144 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/Llama-3.3-70B-Instruct mode=chat in=0.71 out=0.71 context=128000 max_out=8192 flags=tools,tool_choice
  azure_ai/Llama-4-Maverick-17B-128E-Instruct-FP8 mode=chat in=0.25 out=1 context=1000000 max_out=1000000 flags=tools,tool_choice,vision
  azure_ai/Llama-4-Scout-17B-16E-Instruct mode=chat in=0.2 out=0.78 context=10000000 max_out=16384 flags=tools,tool_choice,vision
  azure_ai/MAI-Cyber-1-Flash mode=chat in=0.6 out=3.5 cache_read=0.06 context=256000 max_out=64000 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/MAI-DS-R1 mode=chat in=1.35 out=5.4 context=128000 max_out=8192 flags=tool_choice,reasoning deprecated=2026-02-27
  azure_ai/MAI-Thinking-1 mode=chat in=2 out=8 cache_read=0.2 context=256000 max_out=64000 flags=tools,tool_choice,prompt_cache,reasoning
  azure_ai/Meta-Llama-3-70B-Instruct mode=chat in=1.1 out=0.37 context=8192 max_out=2048 flags=tool_choice deprecated=2025-06-30
  azure_ai/Meta-Llama-3.1-70B-Instruct mode=chat in=2.68 out=3.54 context=128000 max_out=2048 flags=tool_choice deprecated=2025-06-30
  azure_ai/Phi-3-medium-128k-instruct mode=chat in=0.17 out=0.68 context=128000 max_out=4096 flags=tool_choice deprecated=2025-08-30
  azure_ai/Phi-3-medium-4k-instruct mode=chat in=0.17 out=0.68 context=4096 max_out=4096 flags=tool_choice deprecated=2025-08-30
  azure_ai/Phi-3-mini-128k-instruct mode=chat in=0.13 out=0.52 context=128000 max_out=4096 flags=tool_choice deprecated=2025-08-30
  azure_ai/Phi-3-mini-4k-instruct mode=chat in=0.13 out=0.52 context=4096 max_out=4096 flags=tool_choice deprecated=2025-08-30
  azure_ai/Phi-3-small-128k-instruct mode=chat in=0.15 out=0.6 context=128000 max_out=4096 flags=tool_choice deprecated=2025-08-30
  azure_ai/Phi-3-small-8k-instruct mode=chat in=0.15 out=0.6 context=8192 max_out=4096 flags=tool_choice deprecated=2025-08-30
  azure_ai/Phi-3.5-MoE-instruct mode=chat in=0.16 out=0.64 context=128000 max_out=4096 flags=tool_choice deprecated=2025-08-30
  azure_ai/Phi-3.5-mini-instruct mode=chat in=0.13 out=0.52 context=128000 max_out=4096 flags=tool_choice deprecated=2025-08-30
  azure_ai/Phi-3.5-vision-instruct mode=chat in=0.13 out=0.52 context=128000 max_out=4096 flags=tool_choice,vision deprecated=2025-08-30
  azure_ai/Phi-4 mode=chat in=0.125 out=0.5 context=16384 max_out=16384 flags=tools,tool_choice
  azure_ai/Phi-4-mini-instruct mode=chat in=0.075 out=0.3 context=131072 max_out=4096 flags=tools
  azure_ai/Phi-4-mini-reasoning mode=chat in=0.075 out=0.3 context=131072 max_out=4096 flags=tools
  azure_ai/Phi-4-multimodal-instruct mode=chat in=0.08 out=0.32 audio_in=4 context=131072 max_out=4096 flags=tools,vision,audio_in
  azure_ai/Phi-4-reasoning mode=chat in=0.125 out=0.5 context=32768 max_out=4096 flags=tools,tool_choice,reasoning
  azure_ai/claude-fable-5 mode=chat in=10 out=50 cache_read=1 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-12-05
  azure_ai/claude-fable-5-1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-12-05
  azure_ai/claude-haiku-4-5 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-11-15
  azure_ai/claude-haiku-5-5 mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 cache_write_1h=0.2 tier_above=100000 tier_in=0.5 tier_out=2.5 tier_cache_read=0.05 tier_cache_write=0.625 tier_cache_write_1h=1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-09-29
  azure_ai/claude-opus-4-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-11-24
  azure_ai/claude-opus-4-6 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max deprecated=2027-02-02
  azure_ai/claude-opus-4-7 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-04-06
  azure_ai/claude-opus-4-8 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-09-01
  azure_ai/claude-opus-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-07-08
  azure_ai/claude-opus-5-5 mode=chat in=4 out=20 cache_read=0.2 cache_write=5 cache_write_1h=8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-09-18
  azure_ai/claude-opus-5-5-fast mode=chat in=8 out=40 cache_read=0.4 cache_write=10 cache_write_1h=16 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-10-01
  azure_ai/claude-sonnet-4-5 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-11-30
  azure_ai/claude-sonnet-4-6 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max deprecated=2027-02-10
  azure_ai/claude-sonnet-5 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 cache_write_1h=4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-06-30
  azure_ai/claude-sonnet-5-5 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 cache_write_1h=4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-09-29
  azure_ai/codex-mini mode=responses in=1.5 out=6 cache_read=0.375 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2026-11-15
  azure_ai/cohere-command-a mode=chat in=2.5 out=10 context=131072 max_out=8182 flags=tools,tool_choice
  azure_ai/deepseek-r1 mode=chat in=1.35 out=5.4 deprecated=2026-08-13
  azure_ai/deepseek-v3 mode=chat in=1.14 out=4.56 context=128000 max_out=8192 flags=tool_choice deprecated=2025-08-31
  azure_ai/deepseek-v3-0324 mode=chat in=1.14 out=4.56 deprecated=2026-07-13
  azure_ai/deepseek-v3.1 mode=chat in=1.23 out=4.94 deprecated=2026-07-13
  azure_ai/deepseek-v3.2 mode=chat in=0.58 out=1.68 context=128000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  azure_ai/deepseek-v3.2-speciale mode=chat in=0.58 out=1.68 context=128000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  azure_ai/deepseek-v4-flash mode=chat in=0.19 out=0.51 cache_read=0.028 context=1000000 max_out=384000 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2028-02-20
  azure_ai/deepseek-v4-pro mode=chat in=1.74 out=3.48 cache_read=0.145 context=1000000 max_out=384000 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2028-02-20
  azure_ai/deepseek-v4.1-flash mode=chat in=0.3 out=1.2 cache_read=0.006 context=1000000 max_out=384000 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2026-12-15
  azure_ai/gpt-5.4 mode=chat in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 tier_cache_read=0.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,minimal,xhigh deprecated=2027-09-02
  azure_ai/gpt-5.4-2026-03-05 mode=chat in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 tier_cache_read=0.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,minimal,xhigh deprecated=2027-09-02
  azure_ai/gpt-5.4-mini mode=chat in=0.75 out=4.5 cache_read=0.075 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-09-21
  azure_ai/gpt-5.4-mini-2026-03-17 mode=chat in=0.75 out=4.5 cache_read=0.075 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-09-21
  azure_ai/gpt-5.4-nano mode=chat in=0.2 out=1.25 cache_read=0.02 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-09-21
  azure_ai/gpt-5.4-nano-2026-03-17 mode=chat in=0.2 out=1.25 cache_read=0.02 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-09-21
  azure_ai/gpt-5.4-pro mode=responses in=30 out=180 cache_read=3 tier_above=272000 tier_in=60 tier_out=270 tier_cache_read=6 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh deprecated=2027-09-07
  azure_ai/gpt-5.4-pro-2026-03-05 mode=responses in=30 out=180 cache_read=3 tier_above=272000 tier_in=60 tier_out=270 tier_cache_read=6 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh deprecated=2027-09-07
  azure_ai/gpt-5.5 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-10-26
  azure_ai/gpt-5.5-2026-04-23 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh
  azure_ai/gpt-5.5-2026-04-24 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-10-26
  azure_ai/gpt-6-astra mode=chat in=10 out=50 cache_read=1 cache_write=12.5 tier_above=272000 tier_in=20 tier_out=75 tier_cache_read=2 tier_cache_write=25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh
  azure_ai/gpt-6-luna mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 tier_above=272000 tier_in=0.2 tier_out=0.75 tier_cache_read=0.02 tier_cache_write=0.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max
  azure_ai/gpt-6-sol mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.4 tier_cache_write=5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max
  azure_ai/gpt-6.1-sol mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.2 tier_cache_write=5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh,max
  azure_ai/gpt-chat-latest mode=chat in=5 out=30 cache_read=0.5 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2027-05-18
  azure_ai/gpt-oss-120b mode=chat in=0.15 out=0.6 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema
  azure_ai/grok-3 mode=chat in=3 out=15 deprecated=2026-05-01
  azure_ai/grok-3-mini mode=chat in=0.25 out=1.27 deprecated=2026-05-01
  azure_ai/grok-4 mode=chat in=3 out=15 context=262000 max_out=8192 flags=tools,tool_choice,json_schema,web_search
  azure_ai/grok-4-1-fast-non-reasoning mode=chat in=0.2 out=0.5 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,web_search
  azure_ai/grok-4-1-fast-reasoning mode=chat in=0.2 out=0.5 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,reasoning,web_search
  azure_ai/grok-4-20-non-reasoning mode=chat in=1.25 out=2.5 cache_read=1.25 context=262000 max_out=8192 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search deprecated=2027-04-06
  azure_ai/grok-4-20-reasoning mode=chat in=1.25 out=2.5 cache_read=1.25 context=262000 max_out=8192 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search deprecated=2027-04-06
  azure_ai/grok-4-fast-non-reasoning mode=chat in=0.2 out=0.5 deprecated=2026-05-01
  azure_ai/grok-4-fast-reasoning mode=chat in=0.2 out=0.5 deprecated=2026-05-01
  azure_ai/grok-4.3 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  azure_ai/grok-4.6 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 context=200000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  azure_ai/grok-4.7 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search deprecated=2027-10-05
  azure_ai/grok-code-fast-1 mode=chat in=0.2 out=1.5 context=256000 max_out=8192 flags=tools,tool_choice,json_schema,web_search
  azure_ai/jais-30b-chat mode=chat in=3200 out=9710 context=8192 max_out=8192 deprecated=2026-01-30
  azure_ai/jamba-instruct mode=chat in=0.5 out=0.7 context=70000 max_out=4096 flags=tool_choice deprecated=2025-03-01
  azure_ai/kimi-k2-thinking mode=chat in=0.6 out=2.5 context=262144 max_out=262144 flags=tools,tool_choice,reasoning deprecated=2026-03-29
  azure_ai/kimi-k2.5 mode=chat in=0.6 out=3 cache_read=0.1 context=262144 max_out=262144 flags=tools,tool_choice,vision,video_in,prompt_cache deprecated=2027-01-26
  azure_ai/kimi-k2.6 mode=chat in=0.95 out=4 cache_read=0.16 context=262144 max_out=262144 flags=tools,tool_choice,vision,prompt_cache,reasoning deprecated=2027-04-16
  azure_ai/kimi-k2.7-code mode=chat in=0.95 out=4 cache_read=0.19 context=262144 max_out=262144 flags=tools,tool_choice,vision,prompt_cache,reasoning deprecated=2027-04-16
  azure_ai/ministral-3b mode=chat in=0.04 out=0.04 context=128000 max_out=4096 flags=tools,tool_choice deprecated=2026-12-09
  azure_ai/mistral-large mode=chat in=4 out=12 context=32000 max_out=8191 flags=tools,tool_choice deprecated=2025-04-15
  azure_ai/mistral-large-2407 mode=chat in=2 out=6 context=128000 max_out=4096 flags=tools,tool_choice deprecated=2025-05-13
  azure_ai/mistral-large-3 mode=chat in=0.5 out=1.5 context=256000 max_out=8191 flags=tools,tool_choice,vision
  azure_ai/mistral-large-latest mode=chat in=2 out=6 context=128000 max_out=4096 flags=tools,tool_choice
  azure_ai/mistral-medium-2505 mode=chat in=0.4 out=2 context=131072 max_out=8191 flags=tools,tool_choice,prefill deprecated=2026-12-09
  azure_ai/mistral-medium-3-5 mode=chat in=1.5 out=7.5 context=128000 max_out=128000 flags=json_schema,vision
  azure_ai/mistral-nemo mode=chat in=0.15 out=0.15 context=131072 max_out=4096 flags=tools deprecated=2026-01-30
  azure_ai/mistral-small mode=chat in=1 out=3 context=32000 max_out=8191 flags=tools,tool_choice deprecated=2025-07-31
  azure_ai/mistral-small-2503 mode=chat in=0.1 out=0.3 context=128000 max_out=128000 flags=tools,tool_choice,vision deprecated=2026-12-09
  azure_ai/model-router mode=chat in=0.14 out=0 context=200000 max_out=32768 deprecated=2027-05-20
  azure_ai/model_router mode=chat in=0.14 out=0 context=200000 max_out=32768 deprecated=2027-05-20
  azure_text/gpt-3.5-turbo-instruct-0914 mode=completion in=1.65 out=2.2 context=4097 max_out=4097
  azure_text/gpt-35-turbo-instruct mode=completion in=1.65 out=2.2 context=4097 max_out=4097
  azure_text/gpt-35-turbo-instruct-0914 mode=completion in=1.65 out=2.2 context=4097 max_out=4097
  baseten/MiniMaxAI/MiniMax-M2.5 mode=chat in=0.3 out=1.2 deprecated=2026-10-16
  baseten/deepseek-ai/DeepSeek-V3-0324 mode=chat in=0.77 out=0.77 deprecated=2026-10-16
  baseten/deepseek-ai/DeepSeek-V3.1 mode=chat in=0.5 out=1.5 deprecated=2026-10-16
  baseten/deepseek-ai/DeepSeek-V4-Flash-0731 mode=chat in=0.13 out=0.26 cache_read=0.028 context=1048576 max_out=384000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  baseten/deepseek-ai/DeepSeek-V4-Pro mode=chat in=1.74 out=3.48 cache_read=0.145 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-10-16
  baseten/deepseek-ai/DeepSeek-V4-Pro-0813 mode=chat in=1.32 out=3.96 cache_read=0.132 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  baseten/deepseek-ai/DeepSeek-V4.1-Flash mode=chat in=0.3 out=1.2 cache_read=0.007 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/deepseek-ai/DeepSeek-V4.1-Flash-1017 mode=chat in=0.3 out=1.2 cache_read=0.007 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/deepseek-ai/DeepSeek-V4.1-Flash-1017-Fast mode=chat in=0.6 out=2.4 cache_read=0.014 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/deepseek-ai/DeepSeek-V4.1-Flash-Fast mode=chat in=0.6 out=2.4 cache_read=0.014 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/meta-models/muse-spark-open mode=chat in=1.25 out=4.25 cache_read=0.15 context=1048576 max_out=1048576 flags=tools,tool_choice,vision,audio_in,prompt_cache,reasoning
  baseten/moonshotai/Kimi-K2-Instruct-0905 mode=chat in=0.6 out=2.5 deprecated=2026-10-16
  baseten/moonshotai/Kimi-K2-Thinking mode=chat in=0.6 out=2.5 deprecated=2026-10-16
  baseten/moonshotai/Kimi-K2.5 mode=chat in=0.6 out=3 deprecated=2026-10-16
  baseten/moonshotai/Kimi-K2.6 mode=chat in=0.95 out=4 cache_read=0.16 context=262000 max_out=262000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-10-16
  baseten/moonshotai/Kimi-K2.7-Code mode=chat in=0.95 out=4 cache_read=0.16 context=262000 max_out=262000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-10-16
  baseten/moonshotai/Kimi-K3 mode=chat in=3 out=15 cache_read=0.3 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B mode=chat in=0.6 out=2.4 cache_read=0.12 context=202800 max_out=202800 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  baseten/nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B mode=chat in=0.2 out=0.5 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/nvidia/Nemotron-120B-A12B mode=chat in=0.3 out=0.75 deprecated=2026-10-16
  baseten/openai/gpt-oss-120b mode=chat in=0.1 out=0.5 cache_read=0.1 context=128072 max_out=128072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  baseten/reflection/Beam-1.0 mode=chat in=1.3 out=4.3 cache_read=0.13 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  baseten/thinkingmachines/inkling mode=chat in=1 out=4.05 cache_read=0.17 context=1048576 max_out=32768 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-10-16
  baseten/thinkingmachines/inkling-small mode=chat in=0.5 out=1.2 cache_read=0.1 context=1048576 max_out=32768 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning deprecated=2026-10-16
  baseten/zai-org/GLM-4.6 mode=chat in=0.6 out=2.2 deprecated=2026-10-16
  baseten/zai-org/GLM-4.7 mode=chat in=0.6 out=2.2 cache_read=0.12 context=200000 max_out=200000 flags=tools,tool_choice,json_schema,prompt_cache deprecated=2026-10-16
  baseten/zai-org/GLM-5 mode=chat in=0.95 out=3.15 deprecated=2026-10-16
  baseten/zai-org/GLM-5.2 mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/zai-org/GLM-5.2-Fast mode=chat in=2.1 out=6.6 cache_read=0.21 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/zai-org/GLM-5.3 mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/zai-org/GLM-5.3-Fast mode=chat in=2.1 out=6.6 cache_read=0.21 context=1048576 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  baseten/zai-org/GLM-5.3-Flash mode=chat in=0.15 out=0.5 cache_read=0.03 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  bedrock/*/1-month-commitment/cohere.command-light-text-v14 mode=chat context=4096 max_out=4096 flags=tool_choice
  bedrock/*/1-month-commitment/cohere.command-text-v14 mode=chat context=4096 max_out=4096 flags=tool_choice
  bedrock/*/6-month-commitment/cohere.command-light-text-v14 mode=chat context=4096 max_out=4096 flags=tool_choice
  bedrock/*/6-month-commitment/cohere.command-text-v14 mode=chat context=4096 max_out=4096 flags=tool_choice
  bedrock/ai21.j2-mid-v1 mode=chat in=12.5 out=12.5 context=8191 max_out=8191 bare=yes
  bedrock/ai21.j2-ultra-v1 mode=chat in=18.8 out=18.8 context=8191 max_out=8191 bare=yes
  bedrock/ai21.jamba-1-5-large-v1:0 mode=chat in=2 out=8 context=256000 max_out=4096 deprecated=2026-11-26 bare=yes
  bedrock/ai21.jamba-1-5-mini-v1:0 mode=chat in=0.2 out=0.4 context=256000 max_out=4096 deprecated=2026-11-26 bare=yes
  bedrock/ai21.jamba-instruct-v1:0 mode=chat in=0.5 out=0.7 context=70000 max_out=4096 flags=system bare=yes
  bedrock/amazon.nova-2-lite-v1:0 mode=chat in=0.3 out=2.5 cache_read=0.075 batch_in=0.15 batch_out=1.25 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/amazon.nova-2-pro-preview-20251202-v1:0 mode=chat in=1.25 out=10 cache_read=0.3125 batch_in=0.625 batch_out=5 audio_in=1.25 image_tok_in=1.25 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/amazon.nova-lite-v1:0 mode=chat in=0.06 out=0.24 cache_read=0.015 batch_in=0.03 batch_out=0.12 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/amazon.nova-micro-v1:0 mode=chat in=0.035 out=0.14 cache_read=0.00875 batch_in=0.0175 batch_out=0.07 context=128000 max_out=10000 flags=tools,tool_choice,json_schema,prompt_cache bare=yes
  bedrock/amazon.nova-premier-v1:0 mode=chat in=2.5 out=12.5 cache_read=0.625 batch_in=1.25 batch_out=6.25 context=1000000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/amazon.nova-pro-v1:0 mode=chat in=0.8 out=3.2 cache_read=0.2 batch_in=0.4 batch_out=1.6 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/amazon.titan-text-express-v1 mode=chat in=0.2 out=0.6 context=42000 max_out=8000 bare=yes
  bedrock/amazon.titan-text-lite-v1 mode=chat in=0.15 out=0.2 context=42000 max_out=4000 bare=yes
  bedrock/amazon.titan-text-premier-v1:0 mode=chat in=0.5 out=1.5 context=42000 max_out=32000 bare=yes
  bedrock/anthropic.claude-3-5-haiku-20241022-v1:0 mode=chat in=0.8 out=4 cache_read=0.08 cache_write=1 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,pdf,prompt_cache,prefill bare=yes
  bedrock/anthropic.claude-3-5-sonnet-20240620-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision,pdf bare=yes
  bedrock/anthropic.claude-3-5-sonnet-20241022-v2:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,prefill,computer_use bare=yes
  bedrock/anthropic.claude-3-7-sonnet-20240620-v1:0 mode=chat in=3.6 out=18 cache_read=0.36 cache_write=4.5 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/anthropic.claude-3-7-sonnet-20250219-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/anthropic.claude-3-opus-20240229-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision bare=yes
  bedrock/anthropic.claude-fable-5 mode=chat in=10 out=50 cache_read=1 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-fable-5-1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 batch_in=0.5 batch_out=2.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/anthropic.claude-haiku-4-5@20251001 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/anthropic.claude-haiku-5-5 mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 cache_write_1h=0.2 tier_above=100000 tier_in=0.5 tier_out=2.5 tier_cache_read=0.05 tier_cache_write=0.625 tier_cache_write_1h=1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-instant-v1 mode=chat in=0.8 out=2.4 context=100000 max_out=8191 flags=tool_choice bare=yes
  bedrock/anthropic.claude-mythos-5-1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-mythos-preview mode=chat in=27.5 out=137.5 cache_read=2.75 cache_write=34.375 cache_write_1h=55 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,always_thinks bare=yes
  bedrock/anthropic.claude-opus-4-1-20250805-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-01-08 bare=yes
  bedrock/anthropic.claude-opus-4-20250514-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/anthropic.claude-opus-4-5-20251101-v1:0 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/anthropic.claude-opus-4-6-v1 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/anthropic.claude-opus-4-7 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-opus-4-8 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-opus-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-opus-5-5 mode=chat in=4 out=20 cache_read=0.2 cache_write=5 cache_write_1h=8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-sonnet-4-20250514-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-10-14 bare=yes
  bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 tier_cache_write_1h=12 batch_in=1.5 batch_out=7.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-04-08 bare=yes
  bedrock/anthropic.claude-sonnet-4-6 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/anthropic.claude-sonnet-5 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 cache_write_1h=4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-sonnet-5-5 mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 cache_write_1h=4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/anthropic.claude-v1 mode=chat in=8 out=24 context=100000 max_out=8191 bare=yes
  bedrock/anthropic.claude-v2:1 mode=chat in=8 out=24 context=100000 max_out=8191 flags=tool_choice bare=yes
  bedrock/ap-northeast-1/1-month-commitment/anthropic.claude-instant-v1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/ap-northeast-1/1-month-commitment/anthropic.claude-v1 mode=chat context=100000 max_out=8191
  bedrock/ap-northeast-1/1-month-commitment/anthropic.claude-v2:1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/ap-northeast-1/6-month-commitment/anthropic.claude-instant-v1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/ap-northeast-1/6-month-commitment/anthropic.claude-v1 mode=chat context=100000 max_out=8191
  bedrock/ap-northeast-1/6-month-commitment/anthropic.claude-v2:1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/ap-northeast-1/anthropic.claude-instant-v1 mode=chat in=2.23 out=7.55 context=100000 max_out=8191 flags=tool_choice
  bedrock/ap-northeast-1/anthropic.claude-v1 mode=chat in=8 out=24 context=100000 max_out=8191 flags=tool_choice
  bedrock/ap-northeast-1/anthropic.claude-v2:1 mode=chat in=8 out=24 context=100000 max_out=8191 flags=tool_choice
  bedrock/ap-northeast-1/deepseek.v3.2 mode=chat in=0.74 out=2.22 context=163840 max_out=8000 flags=tools,tool_choice,json_schema,reasoning
  bedrock/ap-northeast-1/minimax.minimax-m2.1 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/ap-northeast-1/minimax.minimax-m2.5 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/ap-northeast-1/moonshotai.kimi-k2-thinking mode=chat in=0.73 out=3.03 context=262144 max_out=16000 flags=tools,reasoning deprecated=2027-03-30
  bedrock/ap-northeast-1/moonshotai.kimi-k2.5 mode=chat in=0.72 out=3.6 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,system
  bedrock/ap-northeast-1/qwen.qwen3-coder-next mode=chat in=0.6 out=1.44 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/ap-northeast-1/qwen.qwen3-next-80b-a3b mode=chat in=0.18 out=1.45 context=262144 max_out=8192 flags=tools,json_schema,system
  bedrock/ap-south-1/deepseek.v3.2 mode=chat in=0.74 out=2.22 context=163840 max_out=8000 flags=tools,tool_choice,json_schema,reasoning
  bedrock/ap-south-1/meta.llama3-70b-instruct-v1:0 mode=chat in=3.18 out=4.2 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/ap-south-1/meta.llama3-8b-instruct-v1:0 mode=chat in=0.36 out=0.72 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/ap-south-1/minimax.minimax-m2.1 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/ap-south-1/minimax.minimax-m2.5 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/ap-south-1/moonshotai.kimi-k2-thinking mode=chat in=0.71 out=2.94 context=262144 max_out=16000 flags=tools,reasoning deprecated=2027-03-30
  bedrock/ap-south-1/moonshotai.kimi-k2.5 mode=chat in=0.72 out=3.6 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,system
  bedrock/ap-south-1/qwen.qwen3-coder-next mode=chat in=0.6 out=1.44 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/ap-south-1/qwen.qwen3-next-80b-a3b mode=chat in=0.18 out=1.41 context=262144 max_out=8192 flags=tools,json_schema,system
  bedrock/ap-southeast-2/minimax.minimax-m2.5 mode=chat in=0.31 out=1.24 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/ap-southeast-2/qwen.qwen3-next-80b-a3b mode=chat in=0.1545 out=1.236 context=262144 max_out=8192 flags=tools,json_schema,system
  bedrock/ap-southeast-3/deepseek.v3.2 mode=chat in=0.74 out=2.22 context=163840 max_out=8000 flags=tools,tool_choice,json_schema,reasoning
  bedrock/ap-southeast-3/minimax.minimax-m2.1 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/ap-southeast-3/minimax.minimax-m2.5 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/ap-southeast-3/moonshotai.kimi-k2.5 mode=chat in=0.72 out=3.6 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,system
  bedrock/ap-southeast-3/qwen.qwen3-coder-next mode=chat in=0.6 out=1.44 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/apac.amazon.nova-2-lite-v1:0 mode=chat in=0.396 out=3.311 cache_read=0.099 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/apac.amazon.nova-2-pro-preview-20251202-v1:0 mode=chat in=1.375 out=11 cache_read=0.34375 audio_in=1.375 image_tok_in=1.375 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/apac.amazon.nova-lite-v1:0 mode=chat in=0.063 out=0.252 cache_read=0.01575 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/apac.amazon.nova-micro-v1:0 mode=chat in=0.037 out=0.148 cache_read=0.00925 context=128000 max_out=10000 flags=tools,tool_choice,json_schema,prompt_cache bare=yes
  bedrock/apac.amazon.nova-pro-v1:0 mode=chat in=0.84 out=3.36 cache_read=0.21 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/apac.anthropic.claude-fable-5 mode=chat in=11 out=55 cache_read=1.1 cache_write=13.75 cache_write_1h=22 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/apac.anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1.1 out=5.5 cache_read=0.11 cache_write=1.375 batch_in=0.55 batch_out=2.75 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/apac.anthropic.claude-haiku-5-5 mode=chat in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 cache_write_1h=0.22 tier_above=100000 tier_in=0.55 tier_out=2.75 tier_cache_read=0.055 tier_cache_write=0.6875 tier_cache_write_1h=1.1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/apac.anthropic.claude-mythos-preview mode=chat in=27.5 out=137.5 cache_read=2.75 cache_write=34.375 cache_write_1h=55 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,always_thinks bare=yes
  bedrock/apac.anthropic.claude-opus-4-7 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/apac.anthropic.claude-opus-4-8 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/apac.anthropic.claude-opus-5 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/apac.anthropic.claude-opus-5-5 mode=chat in=4.4 out=22 cache_read=0.22 cache_write=5.5 cache_write_1h=8.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/apac.anthropic.claude-sonnet-4-20250514-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-10-14 bare=yes
  bedrock/apac.anthropic.claude-sonnet-4-6 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/apac.anthropic.claude-sonnet-5 mode=chat in=2.2 out=11 cache_read=0.22 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/apac.anthropic.claude-sonnet-5-5 mode=chat in=2.2 out=11 cache_read=0.11 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/au.anthropic.claude-fable-5 mode=chat in=11 out=55 cache_read=1.1 cache_write=13.75 cache_write_1h=22 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/au.anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1.1 out=5.5 cache_read=0.11 cache_write=1.375 cache_write_1h=2.2 batch_in=0.55 batch_out=2.75 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/au.anthropic.claude-haiku-5-5 mode=chat in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 cache_write_1h=0.22 tier_above=100000 tier_in=0.55 tier_out=2.75 tier_cache_read=0.055 tier_cache_write=0.6875 tier_cache_write_1h=1.1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/au.anthropic.claude-mythos-preview mode=chat in=27.5 out=137.5 cache_read=2.75 cache_write=34.375 cache_write_1h=55 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,always_thinks bare=yes
  bedrock/au.anthropic.claude-opus-4-6-v1 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/au.anthropic.claude-opus-4-7 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/au.anthropic.claude-opus-4-8 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/au.anthropic.claude-opus-5 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/au.anthropic.claude-opus-5-5 mode=chat in=4.4 out=22 cache_read=0.22 cache_write=5.5 cache_write_1h=8.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/au.anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 tier_above=200000 tier_in=6.6 tier_out=24.75 tier_cache_read=0.66 tier_cache_write=8.25 tier_cache_write_1h=13.2 batch_in=1.65 batch_out=8.25 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-04-08 bare=yes
  bedrock/au.anthropic.claude-sonnet-4-6 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/au.anthropic.claude-sonnet-5 mode=chat in=2.2 out=11 cache_read=0.22 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/au.anthropic.claude-sonnet-5-5 mode=chat in=2.2 out=11 cache_read=0.11 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/ca-central-1/meta.llama3-70b-instruct-v1:0 mode=chat in=3.05 out=4.03 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/ca-central-1/meta.llama3-8b-instruct-v1:0 mode=chat in=0.35 out=0.69 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/claude-sonnet-4-5-20250929-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 tier_cache_write_1h=12 batch_in=1.5 batch_out=7.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/cohere.command-light-text-v14 mode=chat in=0.3 out=0.6 context=4096 max_out=4096 flags=tool_choice bare=yes
  bedrock/cohere.command-text-v14 mode=chat in=1 out=2 context=4096 max_out=4096 flags=tool_choice bare=yes
  bedrock/deepseek.r1-v1:0 mode=chat in=1.35 out=5.4 context=128000 max_out=8192 flags=reasoning deprecated=2027-03-30 bare=yes
  bedrock/deepseek.v3-v1:0 mode=chat in=0.58 out=1.68 context=128000 max_out=8000 flags=tools,tool_choice,reasoning deprecated=2027-03-30 bare=yes
  bedrock/deepseek.v3.2 mode=chat in=0.62 out=1.85 batch_in=0.31 batch_out=0.925 context=164000 max_out=8000 flags=tools,tool_choice,json_schema,reasoning bare=yes
  bedrock/eu-central-1/1-month-commitment/anthropic.claude-instant-v1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/eu-central-1/1-month-commitment/anthropic.claude-v1 mode=chat context=100000 max_out=8191
  bedrock/eu-central-1/1-month-commitment/anthropic.claude-v2:1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/eu-central-1/6-month-commitment/anthropic.claude-instant-v1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/eu-central-1/6-month-commitment/anthropic.claude-v1 mode=chat context=100000 max_out=8191
  bedrock/eu-central-1/6-month-commitment/anthropic.claude-v2:1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/eu-central-1/anthropic.claude-instant-v1 mode=chat in=2.48 out=8.38 context=100000 max_out=8191 flags=tool_choice
  bedrock/eu-central-1/anthropic.claude-v1 mode=chat in=8 out=24 context=100000 max_out=8191
  bedrock/eu-central-1/anthropic.claude-v2:1 mode=chat in=8 out=24 context=100000 max_out=8191 flags=tool_choice
  bedrock/eu-central-1/minimax.minimax-m2.1 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/eu-central-1/minimax.minimax-m2.5 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/eu-central-1/qwen.qwen3-coder-next mode=chat in=0.6 out=1.44 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/eu-north-1/deepseek.v3.2 mode=chat in=0.74 out=2.22 context=163840 max_out=8000 flags=tools,tool_choice,json_schema,reasoning
  bedrock/eu-north-1/minimax.minimax-m2.1 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/eu-north-1/minimax.minimax-m2.5 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/eu-north-1/moonshotai.kimi-k2.5 mode=chat in=0.72 out=3.6 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,system
  bedrock/eu-south-1/minimax.minimax-m2.1 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/eu-south-1/minimax.minimax-m2.5 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/eu-south-1/qwen.qwen3-coder-next mode=chat in=0.6 out=1.44 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/eu-west-1/meta.llama3-70b-instruct-v1:0 mode=chat in=2.86 out=3.78 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/eu-west-1/meta.llama3-8b-instruct-v1:0 mode=chat in=0.32 out=0.65 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/eu-west-1/minimax.minimax-m2.1 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/eu-west-1/minimax.minimax-m2.5 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/eu-west-1/qwen.qwen3-coder-next mode=chat in=0.6 out=1.44 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/eu-west-1/qwen.qwen3-next-80b-a3b mode=chat in=0.18 out=1.41 context=262144 max_out=8192 flags=tools,json_schema,system
  bedrock/eu-west-2/meta.llama3-70b-instruct-v1:0 mode=chat in=3.45 out=4.55 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/eu-west-2/meta.llama3-8b-instruct-v1:0 mode=chat in=0.39 out=0.78 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/eu-west-2/minimax.minimax-m2.1 mode=chat in=0.47 out=1.86 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/eu-west-2/minimax.minimax-m2.5 mode=chat in=0.47 out=1.86 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/eu-west-2/nvidia.nemotron-super-3-120b mode=chat in=0.23 out=1.01 context=256000 max_out=32000 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/eu-west-2/qwen.qwen3-coder-next mode=chat in=0.78 out=1.86 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/eu-west-2/qwen.qwen3-next-80b-a3b mode=chat in=0.23 out=1.86 context=262144 max_out=8192 flags=tools,json_schema,system
  bedrock/eu-west-3/mistral.mistral-7b-instruct-v0:2 mode=chat in=0.2 out=0.26 context=32000 max_out=4096 flags=tool_choice deprecated=2027-03-30
  bedrock/eu-west-3/mistral.mistral-large-2402-v1:0 mode=chat in=5.2 out=15.6 context=32000 max_out=4096 flags=tools
  bedrock/eu-west-3/mistral.mixtral-8x7b-instruct-v0:1 mode=chat in=0.59 out=0.91 context=32000 max_out=4096 flags=tool_choice deprecated=2027-03-30
  bedrock/eu.amazon.nova-2-lite-v1:0 mode=chat in=0.429 out=3.597 cache_read=0.10725 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/eu.amazon.nova-2-pro-preview-20251202-v1:0 mode=chat in=1.375 out=11 cache_read=0.34375 audio_in=1.375 image_tok_in=1.375 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/eu.amazon.nova-lite-v1:0 mode=chat in=0.078 out=0.312 cache_read=0.0195 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/eu.amazon.nova-micro-v1:0 mode=chat in=0.046 out=0.184 cache_read=0.0115 context=128000 max_out=10000 flags=tools,tool_choice,json_schema,prompt_cache bare=yes
  bedrock/eu.amazon.nova-pro-v1:0 mode=chat in=1.05 out=4.2 cache_read=0.2625 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/eu.anthropic.claude-3-5-haiku-20241022-v1:0 mode=chat in=0.8 out=4 cache_read=0.08 cache_write=1 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,pdf,prompt_cache,prefill bare=yes
  bedrock/eu.anthropic.claude-3-5-sonnet-20240620-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision,pdf bare=yes
  bedrock/eu.anthropic.claude-3-5-sonnet-20241022-v2:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,prefill,computer_use bare=yes
  bedrock/eu.anthropic.claude-3-7-sonnet-20250219-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/eu.anthropic.claude-3-opus-20240229-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision bare=yes
  bedrock/eu.anthropic.claude-fable-5 mode=chat in=11 out=55 cache_read=1.1 cache_write=13.75 cache_write_1h=22 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.anthropic.claude-fable-5-1 mode=chat in=11 out=55 cache_read=0.275 cache_write=13.75 cache_write_1h=22 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1.1 out=5.5 cache_read=0.11 cache_write=1.375 cache_write_1h=2.2 batch_in=0.55 batch_out=2.75 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-10-15 bare=yes
  bedrock/eu.anthropic.claude-haiku-5-5 mode=chat in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 cache_write_1h=0.22 tier_above=100000 tier_in=0.55 tier_out=2.75 tier_cache_read=0.055 tier_cache_write=0.6875 tier_cache_write_1h=1.1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.anthropic.claude-opus-4-1-20250805-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-01-08 bare=yes
  bedrock/eu.anthropic.claude-opus-4-20250514-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/eu.anthropic.claude-opus-4-5-20251101-v1:0 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/eu.anthropic.claude-opus-4-6-v1 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/eu.anthropic.claude-opus-4-7 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.anthropic.claude-opus-4-8 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.anthropic.claude-opus-5 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.anthropic.claude-opus-5-5 mode=chat in=4.4 out=22 cache_read=0.22 cache_write=5.5 cache_write_1h=8.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.anthropic.claude-sonnet-4-20250514-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-10-14 bare=yes
  bedrock/eu.anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 tier_above=200000 tier_in=6.6 tier_out=24.75 tier_cache_read=0.66 tier_cache_write=8.25 tier_cache_write_1h=13.2 batch_in=1.65 batch_out=8.25 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-04-08 bare=yes
  bedrock/eu.anthropic.claude-sonnet-4-6 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/eu.anthropic.claude-sonnet-5 mode=chat in=2.2 out=11 cache_read=0.22 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.anthropic.claude-sonnet-5-5 mode=chat in=2.2 out=11 cache_read=0.11 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/eu.deepseek.v3.2 mode=chat in=0.74 out=2.22 context=163840 max_out=163840 flags=tools,tool_choice,json_schema,reasoning bare=yes
  bedrock/eu.meta.llama3-2-1b-instruct-v1:0 mode=chat in=0.13 out=0.13 context=128000 max_out=4096 flags=tools deprecated=2026-07-07 bare=yes
  bedrock/eu.meta.llama3-2-3b-instruct-v1:0 mode=chat in=0.19 out=0.19 context=128000 max_out=4096 flags=tools deprecated=2026-07-07 bare=yes
  bedrock/eu.mistral.pixtral-large-2502-v1:0 mode=chat in=2 out=6 context=128000 max_out=16384 flags=tools bare=yes
  bedrock/eu.twelvelabs.pegasus-1-2-v1:0 mode=chat out=7.5 flags=video_in deprecated=2027-03-22 bare=yes
  bedrock/global.amazon.nova-2-lite-v1:0 mode=chat in=0.3 out=2.5 cache_read=0.075 batch_in=0.15 batch_out=1.25 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/global.anthropic.claude-fable-5 mode=chat in=10 out=50 cache_read=1 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-fable-5-1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 batch_in=0.5 batch_out=2.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/global.anthropic.claude-haiku-5-5 mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 cache_write_1h=0.2 tier_above=100000 tier_in=0.5 tier_out=2.5 tier_cache_read=0.05 tier_cache_write=0.625 tier_cache_write_1h=1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-mythos-5-1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-opus-4-5-20251101-v1:0 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/global.anthropic.claude-opus-4-6-v1 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/global.anthropic.claude-opus-4-7 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-opus-4-8 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-opus-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-opus-5-5 mode=chat in=4 out=20 cache_read=0.2 cache_write=5 cache_write_1h=8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-sonnet-4-20250514-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-10-14 bare=yes
  bedrock/global.anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 tier_cache_write_1h=12 batch_in=1.5 batch_out=7.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-04-08 bare=yes
  bedrock/global.anthropic.claude-sonnet-4-6 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/global.anthropic.claude-sonnet-5 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 cache_write_1h=4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.anthropic.claude-sonnet-5-5 mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 cache_write_1h=4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.moonshotai.kimi-k3 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=1000000 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system bare=yes
  bedrock/global.openai.gpt-5.4 mode=chat in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 tier_cache_read=0.5 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh bare=yes
  bedrock/global.openai.gpt-5.5 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh bare=yes
  bedrock/global.openai.gpt-5.6-luna mode=chat in=0.2 out=1.2 cache_read=0.02 cache_write=0.25 tier_above=272000 tier_in=0.4 tier_out=1.8 tier_cache_read=0.04 tier_cache_write=0.5 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.openai.gpt-5.6-sol mode=chat in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.openai.gpt-5.6-terra mode=chat in=2 out=12 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=18 tier_cache_read=0.4 tier_cache_write=5 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.openai.gpt-6-astra mode=chat in=10 out=50 cache_read=1 cache_write=12.5 tier_above=272000 tier_in=20 tier_out=75 tier_cache_read=2 tier_cache_write=25 context=1050000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.openai.gpt-6-luna mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 tier_above=272000 tier_in=0.2 tier_out=0.75 tier_cache_read=0.02 tier_cache_write=0.25 context=1050000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=none,xhigh,max bare=yes
  bedrock/global.openai.gpt-6-sol mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.4 tier_cache_write=5 context=1050000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=none,xhigh,max bare=yes
  bedrock/global.openai.gpt-6.1-sol mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.2 tier_cache_write=5 context=1000000 max_out=131072 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/global.twelvelabs.pegasus-1-2-v1:0 mode=chat out=7.5 flags=video_in deprecated=2027-03-22 bare=yes
  bedrock/global.twelvelabs.pegasus-1-5-v1:0 mode=chat out=7.5 context=261120 max_out=98304 flags=video_in bare=yes
  bedrock/global.xai.grok-4.6 mode=chat in=2 out=6 cache_read=0.5 context=500000 max_out=500000 flags=tools,tool_choice,vision,reasoning bare=yes
  bedrock/global.xai.grok-4.7 mode=chat in=2 out=6 cache_read=0.5 context=524288 max_out=524288 flags=tools,tool_choice,vision,reasoning bare=yes
  bedrock/global.zai.glm-5.3 mode=chat in=1.68 out=5.28 cache_read=0.312 cache_write=2.1 batch_in=0.84 batch_out=2.64 batch_cache_read=0.156 batch_cache_write=1.05 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system bare=yes
  bedrock/google.gemma-3-12b-it mode=chat in=0.09 out=0.29 batch_in=0.05 batch_out=0.15 context=128000 max_out=8000 flags=tools,json_schema,vision,system deprecated=2027-03-30 bare=yes
  bedrock/google.gemma-3-27b-it mode=chat in=0.23 out=0.38 batch_in=0.12 batch_out=0.19 context=128000 max_out=8000 flags=tools,json_schema,vision,system deprecated=2027-03-30 bare=yes
  bedrock/google.gemma-3-4b-it mode=chat in=0.04 out=0.08 batch_in=0.02 batch_out=0.04 context=128000 max_out=8000 flags=tools,vision,system deprecated=2027-03-30 bare=yes
  bedrock/in.moonshotai.kimi-k3 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 context=1000000 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system bare=yes
  bedrock/invoke/anthropic.claude-3-5-sonnet-20240620-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision
  bedrock/jp.amazon.nova-2-lite-v1:0 mode=chat in=0.396 out=3.311 cache_read=0.099 batch_in=0.198 batch_out=1.6555 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/jp.anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1.1 out=5.5 cache_read=0.11 cache_write=1.375 cache_write_1h=2.2 batch_in=0.55 batch_out=2.75 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/jp.anthropic.claude-haiku-5-5 mode=chat in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 cache_write_1h=0.22 tier_above=100000 tier_in=0.55 tier_out=2.75 tier_cache_read=0.055 tier_cache_write=0.6875 tier_cache_write_1h=1.1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/jp.anthropic.claude-opus-4-7 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=minimal,xhigh,max bare=yes
  bedrock/jp.anthropic.claude-opus-4-8 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/jp.anthropic.claude-opus-5 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/jp.anthropic.claude-opus-5-5 mode=chat in=4.4 out=22 cache_read=0.22 cache_write=5.5 cache_write_1h=8.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/jp.anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 tier_above=200000 tier_in=6.6 tier_out=24.75 tier_cache_read=0.66 tier_cache_write=8.25 tier_cache_write_1h=13.2 batch_in=1.65 batch_out=8.25 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-04-08 bare=yes
  bedrock/jp.anthropic.claude-sonnet-4-6 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/jp.anthropic.claude-sonnet-5 mode=chat in=2.2 out=11 cache_read=0.22 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/jp.anthropic.claude-sonnet-5-5 mode=chat in=2.2 out=11 cache_read=0.11 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/meta.llama2-13b-chat-v1 mode=chat in=0.75 out=1 context=4096 max_out=4096 bare=yes
  bedrock/meta.llama2-70b-chat-v1 mode=chat in=1.95 out=2.56 context=4096 max_out=4096 bare=yes
  bedrock/meta.llama3-1-405b-instruct-v1:0 mode=chat in=2.4 out=2.4 context=128000 max_out=4096 flags=tools deprecated=2026-07-07 bare=yes
  bedrock/meta.llama3-1-70b-instruct-v1:0 mode=chat in=0.72 out=0.72 batch_in=0.36 batch_out=0.36 context=128000 max_out=4096 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/meta.llama3-1-8b-instruct-v1:0 mode=chat in=0.22 out=0.22 batch_in=0.11 batch_out=0.11 context=128000 max_out=4096 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/meta.llama3-2-11b-instruct-v1:0 mode=chat in=0.16 out=0.16 context=128000 max_out=4096 flags=tools,vision deprecated=2026-07-07 bare=yes
  bedrock/meta.llama3-2-1b-instruct-v1:0 mode=chat in=0.1 out=0.1 context=128000 max_out=4096 flags=tools deprecated=2026-07-07 bare=yes
  bedrock/meta.llama3-2-3b-instruct-v1:0 mode=chat in=0.15 out=0.15 context=128000 max_out=4096 flags=tools deprecated=2026-07-07 bare=yes
  bedrock/meta.llama3-2-90b-instruct-v1:0 mode=chat in=0.72 out=0.72 context=128000 max_out=4096 flags=tools,vision deprecated=2026-07-07 bare=yes
  bedrock/meta.llama3-3-70b-instruct-v1:0 mode=chat in=0.72 out=0.72 batch_in=0.36 batch_out=0.36 context=128000 max_out=4096 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/meta.llama3-70b-instruct-v1:0 mode=chat in=2.65 out=3.5 context=8192 max_out=8192 deprecated=2027-03-30 bare=yes
  bedrock/meta.llama3-8b-instruct-v1:0 mode=chat in=0.3 out=0.6 context=8192 max_out=8192 deprecated=2027-03-30 bare=yes
  bedrock/meta.llama4-maverick-17b-instruct-v1:0 mode=chat in=0.24 out=0.97 batch_in=0.12 batch_out=0.485 context=1000000 max_out=8192 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/meta.llama4-scout-17b-instruct-v1:0 mode=chat in=0.17 out=0.66 batch_in=0.085 batch_out=0.33 context=10000000 max_out=8192 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/minimax.minimax-m2 mode=chat in=0.3 out=1.2 batch_in=0.15 batch_out=0.6 context=1000000 max_out=8000 flags=tools,json_schema,system deprecated=2027-03-30 bare=yes
  bedrock/minimax.minimax-m2.1 mode=chat in=0.3 out=1.2 batch_in=0.15 batch_out=0.6 context=196000 max_out=8000 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30 bare=yes
  bedrock/minimax.minimax-m2.5 mode=chat in=0.3 out=1.2 batch_in=0.15 batch_out=0.6 context=196000 max_out=8000 flags=tools,tool_choice,json_schema,system bare=yes
  bedrock/mistral.devstral-2-123b mode=chat in=0.4 out=2 batch_in=0.2 batch_out=1 context=256000 max_out=32000 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30 bare=yes
  bedrock/mistral.magistral-small-2509 mode=chat in=0.5 out=1.5 batch_in=0.25 batch_out=0.75 context=128000 max_out=40000 flags=tools,json_schema,vision,reasoning,system bare=yes
  bedrock/mistral.ministral-3-14b-instruct mode=chat in=0.2 out=0.2 batch_in=0.1 batch_out=0.1 context=128000 max_out=8000 flags=tools,json_schema,vision,system bare=yes
  bedrock/mistral.ministral-3-3b-instruct mode=chat in=0.1 out=0.1 batch_in=0.05 batch_out=0.05 context=128000 max_out=8000 flags=tools,json_schema,vision,system bare=yes
  bedrock/mistral.ministral-3-8b-instruct mode=chat in=0.15 out=0.15 batch_in=0.07 batch_out=0.07 context=128000 max_out=8000 flags=tools,json_schema,vision,system bare=yes
  bedrock/mistral.mistral-7b-instruct-v0:2 mode=chat in=0.15 out=0.2 context=32000 max_out=4096 flags=tool_choice deprecated=2027-03-30 bare=yes
  bedrock/mistral.mistral-large-2402-v1:0 mode=chat in=4 out=12 context=32000 max_out=4096 flags=tools bare=yes
  bedrock/mistral.mistral-large-2407-v1:0 mode=chat in=2 out=6 context=128000 max_out=8191 flags=tools,tool_choice bare=yes
  bedrock/mistral.mistral-large-3-675b-instruct mode=chat in=0.5 out=1.5 batch_in=0.25 batch_out=0.75 context=256000 max_out=32000 flags=tools,json_schema,vision,system bare=yes
  bedrock/mistral.mistral-small-2402-v1:0 mode=chat in=1 out=3 batch_in=0.5 batch_out=1.5 context=32000 max_out=4096 flags=tools bare=yes
  bedrock/mistral.mixtral-8x7b-instruct-v0:1 mode=chat in=0.45 out=0.7 context=32000 max_out=4096 flags=tool_choice deprecated=2027-03-30 bare=yes
  bedrock/mistral.pixtral-large-2502-v1:0 mode=chat in=2 out=6 context=128000 max_out=16384 flags=tools bare=yes
  bedrock/mistral.voxtral-mini-3b-2507 mode=chat in=0.04 out=0.04 batch_in=0.02 batch_out=0.02 context=32768 max_out=8192 flags=audio_in,system deprecated=2027-03-30 bare=yes
  bedrock/mistral.voxtral-small-24b-2507 mode=chat in=0.1 out=0.3 batch_in=0.05 batch_out=0.15 context=32768 max_out=8192 flags=audio_in,system deprecated=2027-03-30 bare=yes
  bedrock/moonshot.kimi-k2-thinking mode=chat in=0.6 out=2.5 batch_in=0.3 batch_out=1.25 context=256000 max_out=16000 flags=tools,json_schema,reasoning,system deprecated=2027-03-30 bare=yes
  bedrock/moonshotai.kimi-k2-thinking mode=chat in=0.6 out=2.5 context=262144 max_out=16000 flags=tools,reasoning deprecated=2027-03-30
  bedrock/moonshotai.kimi-k2.5 mode=chat in=0.6 out=3 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,video_in,reasoning,system bare=yes
  bedrock/moonshotai.kimi-k3 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 context=1000000 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system bare=yes
  bedrock/nvidia.nemotron-nano-12b-v2 mode=chat in=0.2 out=0.6 batch_in=0.1 batch_out=0.3 context=128000 max_out=8000 flags=tools,json_schema,vision,system deprecated=2027-03-30 bare=yes
  bedrock/nvidia.nemotron-nano-3-30b mode=chat in=0.06 out=0.24 batch_in=0.03 batch_out=0.12 context=256000 max_out=8000 flags=tools,tool_choice,json_schema,system bare=yes
  bedrock/nvidia.nemotron-nano-9b-v2 mode=chat in=0.06 out=0.23 batch_in=0.03 batch_out=0.12 context=128000 max_out=8000 flags=tools,json_schema,system deprecated=2027-03-30 bare=yes
  bedrock/nvidia.nemotron-super-3-120b mode=chat in=0.15 out=0.65 batch_in=0.075 batch_out=0.325 context=256000 max_out=32000 flags=tools,tool_choice,json_schema,reasoning,system bare=yes
  bedrock/openai.gpt-6-luna mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 tier_above=272000 tier_in=0.2 tier_out=0.75 tier_cache_read=0.02 tier_cache_write=0.25 context=1050000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=none,xhigh,max bare=yes
  bedrock/openai.gpt-6-sol mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.4 tier_cache_write=5 context=1050000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=none,xhigh,max bare=yes
  bedrock/openai.gpt-oss-120b-1:0 mode=chat in=0.15 out=0.6 batch_in=0.075 batch_out=0.3 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,reasoning bare=yes
  bedrock/openai.gpt-oss-20b-1:0 mode=chat in=0.07 out=0.3 batch_in=0.035 batch_out=0.15 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,reasoning bare=yes
  bedrock/openai.gpt-oss-safeguard-120b mode=chat in=0.15 out=0.6 batch_in=0.07 batch_out=0.3 context=128000 max_out=16000 flags=tools,json_schema,system bare=yes
  bedrock/openai.gpt-oss-safeguard-20b mode=chat in=0.07 out=0.2 batch_in=0.03 batch_out=0.1 context=128000 max_out=16000 flags=tools,json_schema,system bare=yes
  bedrock/qwen.qwen3-235b-a22b-2507-v1:0 mode=chat in=0.22 out=0.88 batch_in=0.11 batch_out=0.44 context=262144 max_out=8192 flags=tools,tool_choice,reasoning bare=yes
  bedrock/qwen.qwen3-32b-v1:0 mode=chat in=0.15 out=0.6 batch_in=0.075 batch_out=0.3 context=32768 max_out=8192 flags=tools,tool_choice,reasoning bare=yes
  bedrock/qwen.qwen3-coder-30b-a3b-v1:0 mode=chat in=0.15 out=0.6 batch_in=0.075 batch_out=0.3 context=262144 max_out=16384 flags=tools,tool_choice,reasoning deprecated=2027-03-30 bare=yes
  bedrock/qwen.qwen3-coder-480b-a35b-v1:0 mode=chat in=0.45 out=1.8 context=262144 max_out=16384 flags=tools,tool_choice,reasoning deprecated=2027-03-30 bare=yes
  bedrock/qwen.qwen3-coder-next mode=chat in=0.5 out=1.2 batch_in=0.25 batch_out=0.6 context=256000 max_out=16000 flags=tools,tool_choice,json_schema,system bare=yes
  bedrock/qwen.qwen3-next-80b-a3b mode=chat in=0.15 out=1.2 context=256000 max_out=8000 flags=tools,json_schema,system bare=yes
  bedrock/qwen.qwen3-vl-235b-a22b mode=chat in=0.53 out=2.66 batch_in=0.26 batch_out=1.33 context=256000 max_out=8000 flags=tools,vision,system bare=yes
  bedrock/sa-east-1/deepseek.v3.2 mode=chat in=0.74 out=2.22 context=163840 max_out=8000 flags=tools,tool_choice,json_schema,reasoning
  bedrock/sa-east-1/meta.llama3-70b-instruct-v1:0 mode=chat in=4.45 out=5.88 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/sa-east-1/meta.llama3-8b-instruct-v1:0 mode=chat in=0.5 out=1.01 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/sa-east-1/minimax.minimax-m2.1 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/sa-east-1/minimax.minimax-m2.5 mode=chat in=0.36 out=1.44 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/sa-east-1/moonshotai.kimi-k2-thinking mode=chat in=0.73 out=3.03 context=262144 max_out=16000 flags=tools,reasoning deprecated=2027-03-30
  bedrock/sa-east-1/moonshotai.kimi-k2.5 mode=chat in=0.72 out=3.6 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,system
  bedrock/sa-east-1/qwen.qwen3-coder-next mode=chat in=0.6 out=1.44 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/sa-east-1/qwen.qwen3-next-80b-a3b mode=chat in=0.18 out=1.45 context=262144 max_out=8192 flags=tools,json_schema,system
  bedrock/twelvelabs.pegasus-1-2-v1:0 mode=chat out=7.5 flags=video_in deprecated=2027-03-22 bare=yes
  bedrock/twelvelabs.pegasus-1-5-v1:0 mode=chat out=7.5 context=261120 max_out=98304 flags=video_in bare=yes
  bedrock/us-east-1/1-month-commitment/anthropic.claude-instant-v1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/us-east-1/1-month-commitment/anthropic.claude-v1 mode=chat context=100000 max_out=8191
  bedrock/us-east-1/1-month-commitment/anthropic.claude-v2:1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/us-east-1/6-month-commitment/anthropic.claude-instant-v1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/us-east-1/6-month-commitment/anthropic.claude-v1 mode=chat context=100000 max_out=8191
  bedrock/us-east-1/6-month-commitment/anthropic.claude-v2:1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/us-east-1/anthropic.claude-instant-v1 mode=chat in=0.8 out=2.4 context=100000 max_out=8191 flags=tool_choice
  bedrock/us-east-1/anthropic.claude-v1 mode=chat in=8 out=24 context=100000 max_out=8191 flags=tool_choice
  bedrock/us-east-1/anthropic.claude-v2:1 mode=chat in=8 out=24 context=100000 max_out=8191 flags=tool_choice
  bedrock/us-east-1/deepseek.v3.2 mode=chat in=0.62 out=1.85 context=163840 max_out=8000 flags=tools,tool_choice,json_schema,reasoning
  bedrock/us-east-1/meta.llama3-70b-instruct-v1:0 mode=chat in=2.65 out=3.5 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/us-east-1/meta.llama3-8b-instruct-v1:0 mode=chat in=0.3 out=0.6 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/us-east-1/minimax.minimax-m2.1 mode=chat in=0.3 out=1.2 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/us-east-1/minimax.minimax-m2.5 mode=chat in=0.3 out=1.2 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system
  bedrock/us-east-1/mistral.mistral-7b-instruct-v0:2 mode=chat in=0.15 out=0.2 context=32000 max_out=4096 flags=tool_choice deprecated=2027-03-30
  bedrock/us-east-1/mistral.mistral-large-2402-v1:0 mode=chat in=4 out=12 context=32000 max_out=4096 flags=tools
  bedrock/us-east-1/mistral.mixtral-8x7b-instruct-v0:1 mode=chat in=0.45 out=0.7 context=32000 max_out=4096 flags=tool_choice deprecated=2027-03-30
  bedrock/us-east-1/moonshotai.kimi-k2-thinking mode=chat in=0.6 out=2.5 context=262144 max_out=16000 flags=tools,reasoning deprecated=2027-03-30
  bedrock/us-east-1/moonshotai.kimi-k2.5 mode=chat in=0.6 out=3 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,system
  bedrock/us-east-1/qwen.qwen3-coder-next mode=chat in=0.5 out=1.2 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/us-east-1/zai.glm-5 mode=chat in=1 out=3.2 context=200000 max_out=128000 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/us-east-2/deepseek.v3.2 mode=chat in=0.62 out=1.85 context=163840 max_out=8000 flags=tools,tool_choice,json_schema,reasoning
  bedrock/us-east-2/minimax.minimax-m2.1 mode=chat in=0.3 out=1.2 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/us-east-2/minimax.minimax-m2.5 mode=chat in=0.3 out=1.2 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/us-east-2/moonshotai.kimi-k2-thinking mode=chat in=0.6 out=2.5 context=262144 max_out=16000 flags=tools,reasoning deprecated=2027-03-30
  bedrock/us-east-2/moonshotai.kimi-k2.5 mode=chat in=0.6 out=3 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,system
  bedrock/us-east-2/qwen.qwen3-coder-next mode=chat in=0.5 out=1.2 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/us-gov-east-1/amazon.nova-pro-v1:0 mode=chat in=0.96 out=3.84 cache_read=0.24 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache
  bedrock/us-gov-east-1/amazon.titan-text-express-v1 mode=chat in=1.3 out=1.7 context=42000 max_out=8000
  bedrock/us-gov-east-1/amazon.titan-text-lite-v1 mode=chat in=0.3 out=0.4 context=42000 max_out=4000
  bedrock/us-gov-east-1/amazon.titan-text-premier-v1:0 mode=chat in=0.5 out=1.5 context=42000 max_out=32000
  bedrock/us-gov-east-1/anthropic.claude-fable-5-1 mode=chat in=12 out=60 cache_read=0.3 cache_write=15 cache_write_1h=24 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock/us-gov-east-1/anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1.2 out=6 cache_read=0.12 cache_write=1.5 cache_write_1h=2.4 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use
  bedrock/us-gov-east-1/anthropic.claude-haiku-5-5 mode=chat in=0.12 out=0.6 cache_read=0.012 cache_write=0.15 cache_write_1h=0.24 tier_above=100000 tier_in=0.6 tier_out=3 tier_cache_read=0.06 tier_cache_write=0.75 tier_cache_write_1h=1.2 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock/us-gov-east-1/anthropic.claude-opus-4-8 mode=chat in=6 out=30 cache_read=0.6 cache_write=7.5 cache_write_1h=12 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock/us-gov-east-1/anthropic.claude-opus-5 mode=chat in=6 out=30 cache_read=0.6 cache_write=7.5 cache_write_1h=12 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock/us-gov-east-1/anthropic.claude-opus-5-5 mode=chat in=4.8 out=24 cache_read=0.24 cache_write=6 cache_write_1h=9.6 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock/us-gov-east-1/anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.6 out=18 cache_read=0.36 cache_write=4.5 cache_write_1h=7.2 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use
  bedrock/us-gov-east-1/anthropic.claude-sonnet-5 mode=chat in=2.4 out=12 cache_read=0.24 cache_write=3 cache_write_1h=4.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock/us-gov-east-1/anthropic.claude-sonnet-5-5 mode=chat in=2.4 out=12 cache_read=0.12 cache_write=3 cache_write_1h=4.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock/us-gov-east-1/claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.6 out=18 cache_read=0.36 cache_write=4.5 cache_write_1h=7.2 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use
  bedrock/us-gov-east-1/meta.llama3-70b-instruct-v1:0 mode=chat in=2.65 out=3.5 context=8000 max_out=2048 flags=pdf
  bedrock/us-gov-east-1/meta.llama3-8b-instruct-v1:0 mode=chat in=0.3 out=2.65 context=8000 max_out=2048 flags=pdf
  bedrock/us-gov-east-1/nvidia.nemotron-nano-12b-v2 mode=chat in=0.24 out=0.72 context=128000 max_out=8192 flags=tools,json_schema,vision,system deprecated=2027-03-30
  bedrock/us-gov-east-1/nvidia.nemotron-nano-3-30b mode=chat in=0.072 out=0.288 context=262144 max_out=8192 flags=tools,tool_choice,json_schema,system
  bedrock/us-gov-east-1/nvidia.nemotron-nano-9b-v2 mode=chat in=0.072 out=0.276 context=128000 max_out=8192 flags=tools,json_schema,system deprecated=2027-03-30
  bedrock/us-gov-east-1/nvidia.nemotron-super-3-120b mode=chat in=0.18 out=0.78 context=256000 max_out=32768 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/us-gov-east-1/openai.gpt-oss-120b-1:0 mode=chat in=0.18 out=0.72 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,reasoning
  bedrock/us-gov-east-1/openai.gpt-oss-20b-1:0 mode=chat in=0.084 out=0.36 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,reasoning
  bedrock/us-gov-west-1/amazon.nova-lite-v1:0 mode=chat in=0.072 out=0.288 cache_read=0.018 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache
  bedrock/us-gov-west-1/amazon.nova-micro-v1:0 mode=chat in=0.042 out=0.168 cache_read=0.0105 context=128000 max_out=10000 flags=tools,tool_choice,json_schema,prompt_cache
  bedrock/us-gov-west-1/amazon.nova-pro-v1:0 mode=chat in=0.96 out=3.84 cache_read=0.24 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache
  bedrock/us-gov-west-1/amazon.titan-text-express-v1 mode=chat in=0.8 out=1.6 context=42000 max_out=8000
  bedrock/us-gov-west-1/amazon.titan-text-lite-v1 mode=chat in=0.3 out=0.4 context=42000 max_out=4000
  bedrock/us-gov-west-1/amazon.titan-text-premier-v1:0 mode=chat in=0.5 out=1.5 context=42000 max_out=32000
  bedrock/us-gov-west-1/anthropic.claude-fable-5-1 mode=chat in=12 out=60 cache_read=0.3 cache_write=15 cache_write_1h=24 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock/us-gov-west-1/anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1.2 out=6 cache_read=0.12 cache_write=1.5 cache_write_1h=2.4 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use
  bedrock/us-gov-west-1/anthropic.claude-haiku-5-5 mode=chat in=0.12 out=0.6 cache_read=0.012 cache_write=0.15 cache_write_1h=0.24 tier_above=100000 tier_in=0.6 tier_out=3 tier_cache_read=0.06 tier_cache_write=0.75 tier_cache_write_1h=1.2 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock/us-gov-west-1/anthropic.claude-opus-4-8 mode=chat in=6 out=30 cache_read=0.6 cache_write=7.5 cache_write_1h=12 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock/us-gov-west-1/anthropic.claude-opus-5 mode=chat in=6 out=30 cache_read=0.6 cache_write=7.5 cache_write_1h=12 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock/us-gov-west-1/anthropic.claude-opus-5-5 mode=chat in=4.8 out=24 cache_read=0.24 cache_write=6 cache_write_1h=9.6 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock/us-gov-west-1/anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.6 out=18 cache_read=0.36 cache_write=4.5 cache_write_1h=7.2 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use
  bedrock/us-gov-west-1/anthropic.claude-sonnet-5 mode=chat in=2.4 out=12 cache_read=0.24 cache_write=3 cache_write_1h=4.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock/us-gov-west-1/anthropic.claude-sonnet-5-5 mode=chat in=2.4 out=12 cache_read=0.12 cache_write=3 cache_write_1h=4.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock/us-gov-west-1/claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.6 out=18 cache_read=0.36 cache_write=4.5 cache_write_1h=7.2 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use
  bedrock/us-gov-west-1/meta.llama3-70b-instruct-v1:0 mode=chat in=2.65 out=3.5 context=8000 max_out=2048 flags=pdf
  bedrock/us-gov-west-1/meta.llama3-8b-instruct-v1:0 mode=chat in=0.3 out=0.6 context=8000 max_out=2048 flags=pdf
  bedrock/us-gov-west-1/nvidia.nemotron-nano-12b-v2 mode=chat in=0.24 out=0.72 context=128000 max_out=8192 flags=tools,json_schema,vision,system deprecated=2027-03-30
  bedrock/us-gov-west-1/nvidia.nemotron-nano-3-30b mode=chat in=0.072 out=0.288 context=262144 max_out=8192 flags=tools,tool_choice,json_schema,system
  bedrock/us-gov-west-1/nvidia.nemotron-nano-9b-v2 mode=chat in=0.072 out=0.276 context=128000 max_out=8192 flags=tools,json_schema,system deprecated=2027-03-30
  bedrock/us-gov-west-1/nvidia.nemotron-super-3-120b mode=chat in=0.18 out=0.78 context=256000 max_out=32768 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/us-gov-west-1/openai.gpt-oss-120b-1:0 mode=chat in=0.18 out=0.72 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,reasoning
  bedrock/us-gov-west-1/openai.gpt-oss-20b-1:0 mode=chat in=0.084 out=0.36 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,reasoning
  bedrock/us-gov.anthropic.claude-fable-5-1 mode=chat in=12 out=60 cache_read=0.3 cache_write=15 cache_write_1h=24 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us-gov.anthropic.claude-haiku-5-5 mode=chat in=0.12 out=0.6 cache_read=0.012 cache_write=0.15 cache_write_1h=0.24 tier_above=100000 tier_in=0.6 tier_out=3 tier_cache_read=0.06 tier_cache_write=0.75 tier_cache_write_1h=1.2 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us-gov.anthropic.claude-opus-4-8 mode=chat in=6 out=30 cache_read=0.6 cache_write=7.5 cache_write_1h=12 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us-gov.anthropic.claude-opus-5 mode=chat in=6 out=30 cache_read=0.6 cache_write=7.5 cache_write_1h=12 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us-gov.anthropic.claude-opus-5-5 mode=chat in=4.8 out=24 cache_read=0.24 cache_write=6 cache_write_1h=9.6 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.6 out=18 cache_read=0.36 cache_write=4.5 cache_write_1h=7.2 tier_above=200000 tier_in=7.2 tier_out=27 tier_cache_read=0.72 tier_cache_write=9 tier_cache_write_1h=14.4 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/us-gov.anthropic.claude-sonnet-5 mode=chat in=2.4 out=12 cache_read=0.24 cache_write=3 cache_write_1h=4.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us-gov.anthropic.claude-sonnet-5-5 mode=chat in=2.4 out=12 cache_read=0.12 cache_write=3 cache_write_1h=4.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us-gov.nvidia.nemotron-nano-12b-v2 mode=chat in=0.24 out=0.72 context=128000 max_out=8192 flags=tools,json_schema,vision,system deprecated=2027-03-30 bare=yes
  bedrock/us-gov.nvidia.nemotron-nano-3-30b mode=chat in=0.072 out=0.288 context=262144 max_out=8192 flags=tools,tool_choice,json_schema,system bare=yes
  bedrock/us-gov.nvidia.nemotron-nano-9b-v2 mode=chat in=0.072 out=0.276 context=128000 max_out=8192 flags=tools,json_schema,system deprecated=2027-03-30 bare=yes
  bedrock/us-gov.nvidia.nemotron-super-3-120b mode=chat in=0.18 out=0.78 context=256000 max_out=32768 flags=tools,tool_choice,json_schema,reasoning,system bare=yes
  bedrock/us-gov.openai.gpt-oss-120b-1:0 mode=chat in=0.18 out=0.72 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,reasoning bare=yes
  bedrock/us-gov.openai.gpt-oss-20b-1:0 mode=chat in=0.084 out=0.36 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,reasoning bare=yes
  bedrock/us-gov.xai.grok-4.6 mode=chat in=2.64 out=7.92 cache_read=0.66 context=500000 max_out=500000 flags=tools,tool_choice,vision,reasoning bare=yes
  bedrock/us-west-1/meta.llama3-70b-instruct-v1:0 mode=chat in=2.65 out=3.5 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/us-west-1/meta.llama3-8b-instruct-v1:0 mode=chat in=0.3 out=0.6 context=8192 max_out=8192 deprecated=2027-03-30
  bedrock/us-west-2/1-month-commitment/anthropic.claude-instant-v1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/us-west-2/1-month-commitment/anthropic.claude-v1 mode=chat context=100000 max_out=8191
  bedrock/us-west-2/1-month-commitment/anthropic.claude-v2:1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/us-west-2/6-month-commitment/anthropic.claude-instant-v1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/us-west-2/6-month-commitment/anthropic.claude-v1 mode=chat context=100000 max_out=8191
  bedrock/us-west-2/6-month-commitment/anthropic.claude-v2:1 mode=chat context=100000 max_out=8191 flags=tool_choice
  bedrock/us-west-2/anthropic.claude-instant-v1 mode=chat in=0.8 out=2.4 context=100000 max_out=8191 flags=tool_choice
  bedrock/us-west-2/anthropic.claude-v1 mode=chat in=8 out=24 context=100000 max_out=8191 flags=tool_choice
  bedrock/us-west-2/anthropic.claude-v2:1 mode=chat in=8 out=24 context=100000 max_out=8191 flags=tool_choice
  bedrock/us-west-2/deepseek.v3.2 mode=chat in=0.62 out=1.85 context=163840 max_out=8000 flags=tools,tool_choice,json_schema,reasoning
  bedrock/us-west-2/minimax.minimax-m2.1 mode=chat in=0.3 out=1.2 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system deprecated=2027-03-30
  bedrock/us-west-2/minimax.minimax-m2.5 mode=chat in=0.3 out=1.2 context=196000 max_out=8192 flags=tools,tool_choice,json_schema,system
  bedrock/us-west-2/mistral.mistral-7b-instruct-v0:2 mode=chat in=0.15 out=0.2 context=32000 max_out=4096 flags=tool_choice deprecated=2027-03-30
  bedrock/us-west-2/mistral.mistral-large-2402-v1:0 mode=chat in=4 out=12 context=32000 max_out=4096 flags=tools
  bedrock/us-west-2/mistral.mixtral-8x7b-instruct-v0:1 mode=chat in=0.45 out=0.7 context=32000 max_out=4096 flags=tool_choice deprecated=2027-03-30
  bedrock/us-west-2/moonshotai.kimi-k2-thinking mode=chat in=0.6 out=2.5 context=262144 max_out=16000 flags=tools,reasoning deprecated=2027-03-30
  bedrock/us-west-2/moonshotai.kimi-k2.5 mode=chat in=0.6 out=3 context=262144 max_out=16000 flags=tools,tool_choice,json_schema,vision,system
  bedrock/us-west-2/qwen.qwen3-coder-next mode=chat in=0.5 out=1.2 context=262144 max_out=16384 flags=tools,tool_choice,json_schema,system
  bedrock/us-west-2/zai.glm-5 mode=chat in=1 out=3.2 context=200000 max_out=128000 flags=tools,tool_choice,json_schema,reasoning,system
  bedrock/us.amazon.nova-2-lite-v1:0 mode=chat in=0.33 out=2.75 cache_read=0.0825 batch_in=0.165 batch_out=1.375 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/us.amazon.nova-2-pro-preview-20251202-v1:0 mode=chat in=1.375 out=11 cache_read=0.34375 batch_in=0.6875 batch_out=5.5 audio_in=1.375 image_tok_in=1.375 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,video_in,prompt_cache,reasoning bare=yes
  bedrock/us.amazon.nova-lite-v1:0 mode=chat in=0.06 out=0.24 cache_read=0.015 batch_in=0.03 batch_out=0.12 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/us.amazon.nova-micro-v1:0 mode=chat in=0.035 out=0.14 cache_read=0.00875 batch_in=0.0175 batch_out=0.07 context=128000 max_out=10000 flags=tools,tool_choice,json_schema,prompt_cache bare=yes
  bedrock/us.amazon.nova-pro-v1:0 mode=chat in=0.8 out=3.2 cache_read=0.2 batch_in=0.4 batch_out=1.6 context=300000 max_out=10000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache bare=yes
  bedrock/us.anthropic.claude-3-5-haiku-20241022-v1:0 mode=chat in=0.8 out=4 cache_read=0.08 cache_write=1 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,pdf,prompt_cache,prefill bare=yes
  bedrock/us.anthropic.claude-3-5-sonnet-20240620-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision,pdf bare=yes
  bedrock/us.anthropic.claude-3-5-sonnet-20241022-v2:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,prefill,computer_use bare=yes
  bedrock/us.anthropic.claude-3-7-sonnet-20250219-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/us.anthropic.claude-3-opus-20240229-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision bare=yes
  bedrock/us.anthropic.claude-fable-5 mode=chat in=11 out=55 cache_read=1.1 cache_write=13.75 cache_write_1h=22 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-fable-5-1 mode=chat in=11 out=55 cache_read=0.275 cache_write=13.75 cache_write_1h=22 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-haiku-4-5-20251001-v1:0 mode=chat in=1.1 out=5.5 cache_read=0.11 cache_write=1.375 cache_write_1h=2.2 batch_in=0.55 batch_out=2.75 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/us.anthropic.claude-haiku-5-5 mode=chat in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 cache_write_1h=0.22 tier_above=100000 tier_in=0.55 tier_out=2.75 tier_cache_read=0.055 tier_cache_write=0.6875 tier_cache_write_1h=1.1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-mythos-5 mode=chat in=11 out=55 cache_read=1.1 cache_write=13.75 cache_write_1h=22 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-mythos-5-1 mode=chat in=11 out=55 cache_read=0.275 cache_write=13.75 cache_write_1h=22 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-mythos-preview mode=chat in=27.5 out=137.5 cache_read=2.75 cache_write=34.375 cache_write_1h=55 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,always_thinks bare=yes
  bedrock/us.anthropic.claude-opus-4-1-20250805-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-01-08 bare=yes
  bedrock/us.anthropic.claude-opus-4-20250514-v1:0 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/us.anthropic.claude-opus-4-5-20251101-v1:0 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use bare=yes
  bedrock/us.anthropic.claude-opus-4-6-v1 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/us.anthropic.claude-opus-4-7 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-opus-4-8 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-opus-5 mode=chat in=5.5 out=27.5 cache_read=0.55 cache_write=6.875 cache_write_1h=11 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-opus-5-5 mode=chat in=4.4 out=22 cache_read=0.22 cache_write=5.5 cache_write_1h=8.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-10-14 bare=yes
  bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 tier_above=200000 tier_in=6.6 tier_out=24.75 tier_cache_read=0.66 tier_cache_write=8.25 tier_cache_write_1h=13.2 batch_in=1.65 batch_out=8.25 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2027-04-08 bare=yes
  bedrock/us.anthropic.claude-sonnet-4-6 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 cache_write_1h=6.6 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max bare=yes
  bedrock/us.anthropic.claude-sonnet-5 mode=chat in=2.2 out=11 cache_read=0.22 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.anthropic.claude-sonnet-5-5 mode=chat in=2.2 out=11 cache_read=0.11 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.deepseek.r1-v1:0 mode=chat in=1.35 out=5.4 context=128000 max_out=8192 flags=reasoning deprecated=2027-03-30 bare=yes
  bedrock/us.deepseek.v3.2 mode=chat in=0.62 out=1.85 batch_in=0.31 batch_out=0.925 context=163840 max_out=163840 flags=tools,tool_choice,json_schema,reasoning bare=yes
  bedrock/us.meta.llama3-1-405b-instruct-v1:0 mode=chat in=2.4 out=2.4 context=128000 max_out=4096 flags=tools deprecated=2026-07-07 bare=yes
  bedrock/us.meta.llama3-1-70b-instruct-v1:0 mode=chat in=0.72 out=0.72 batch_in=0.36 batch_out=0.36 context=128000 max_out=4096 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/us.meta.llama3-1-8b-instruct-v1:0 mode=chat in=0.22 out=0.22 batch_in=0.11 batch_out=0.11 context=128000 max_out=4096 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/us.meta.llama3-2-11b-instruct-v1:0 mode=chat in=0.16 out=0.16 context=128000 max_out=4096 flags=tools,vision deprecated=2026-07-07 bare=yes
  bedrock/us.meta.llama3-2-1b-instruct-v1:0 mode=chat in=0.1 out=0.1 context=128000 max_out=4096 flags=tools deprecated=2026-07-07 bare=yes
  bedrock/us.meta.llama3-2-3b-instruct-v1:0 mode=chat in=0.15 out=0.15 context=128000 max_out=4096 flags=tools deprecated=2026-07-07 bare=yes
  bedrock/us.meta.llama3-2-90b-instruct-v1:0 mode=chat in=0.72 out=0.72 context=128000 max_out=4096 flags=tools,vision deprecated=2026-07-07 bare=yes
  bedrock/us.meta.llama3-3-70b-instruct-v1:0 mode=chat in=0.72 out=0.72 batch_in=0.36 batch_out=0.36 context=128000 max_out=4096 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/us.meta.llama4-maverick-17b-instruct-v1:0 mode=chat in=0.24 out=0.97 batch_in=0.12 batch_out=0.485 context=1000000 max_out=8192 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/us.meta.llama4-scout-17b-instruct-v1:0 mode=chat in=0.17 out=0.66 batch_in=0.085 batch_out=0.33 context=10000000 max_out=8192 flags=tools deprecated=2027-03-30 bare=yes
  bedrock/us.mistral.pixtral-large-2502-v1:0 mode=chat in=2 out=6 context=128000 max_out=16384 flags=tools bare=yes
  bedrock/us.moonshotai.kimi-k3 mode=chat in=3.3 out=16.5 cache_read=0.33 cache_write=4.125 context=1000000 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system bare=yes
  bedrock/us.openai.gpt-5.4 mode=chat in=2.75 out=16.5 cache_read=0.275 tier_above=272000 tier_in=5.5 tier_out=24.75 tier_cache_read=0.55 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh bare=yes
  bedrock/us.openai.gpt-5.5 mode=chat in=5.5 out=33 cache_read=0.55 tier_above=272000 tier_in=11 tier_out=49.5 tier_cache_read=1.1 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh bare=yes
  bedrock/us.openai.gpt-5.6-luna mode=chat in=0.22 out=1.32 cache_read=0.022 cache_write=0.275 tier_above=272000 tier_in=0.44 tier_out=1.98 tier_cache_read=0.044 tier_cache_write=0.55 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.openai.gpt-5.6-sol mode=chat in=4.4 out=22 cache_read=0.44 cache_write=5.5 tier_above=272000 tier_in=8.8 tier_out=33 tier_cache_read=0.88 tier_cache_write=11 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.openai.gpt-5.6-terra mode=chat in=2.2 out=13.2 cache_read=0.22 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=19.8 tier_cache_read=0.44 tier_cache_write=5.5 context=1050000 max_out=128000 flags=tools,tool_choice,vision,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.openai.gpt-6-astra mode=chat in=11 out=55 cache_read=1.1 cache_write=13.75 tier_above=272000 tier_in=22 tier_out=82.5 tier_cache_read=2.2 tier_cache_write=27.5 context=1050000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.openai.gpt-6-luna mode=chat in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 tier_above=272000 tier_in=0.22 tier_out=0.825 tier_cache_read=0.022 tier_cache_write=0.275 context=1050000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=none,xhigh,max bare=yes
  bedrock/us.openai.gpt-6-sol mode=chat in=2.2 out=11 cache_read=0.22 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=16.5 tier_cache_read=0.44 tier_cache_write=5.5 context=1050000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=none,xhigh,max bare=yes
  bedrock/us.openai.gpt-6.1-sol mode=chat in=2.2 out=11 cache_read=0.11 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=16.5 tier_cache_read=0.22 tier_cache_write=5.5 context=1000000 max_out=131072 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params effort=xhigh,max bare=yes
  bedrock/us.twelvelabs.pegasus-1-2-v1:0 mode=chat out=7.5 flags=video_in deprecated=2027-03-22 bare=yes
  bedrock/us.twelvelabs.pegasus-1-5-v1:0 mode=chat out=7.5 context=261120 max_out=98304 flags=video_in bare=yes
  bedrock/us.writer.palmyra-x4-v1:0 mode=chat in=2.5 out=10 context=128000 max_out=8192 flags=tools,pdf deprecated=2027-03-09 bare=yes
  bedrock/us.writer.palmyra-x5-v1:0 mode=chat in=0.6 out=6 context=128000 max_out=8192 flags=tools,pdf deprecated=2027-03-21 bare=yes
  bedrock/us.xai.grok-4.6 mode=chat in=2.2 out=6.6 cache_read=0.55 context=500000 max_out=500000 flags=tools,tool_choice,vision,reasoning bare=yes
  bedrock/us.xai.grok-4.7 mode=chat in=2.2 out=6.6 cache_read=0.55 context=524288 max_out=524288 flags=tools,tool_choice,vision,reasoning bare=yes
  bedrock/us.zai.glm-5.3 mode=chat in=1.848 out=5.808 cache_read=0.3432 cache_write=2.31 batch_in=0.924 batch_out=2.904 batch_cache_read=0.1716 batch_cache_write=1.155 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system bare=yes
  bedrock/writer.palmyra-vision-7b mode=chat in=0.15 out=0.6 batch_in=0.075 batch_out=0.3 context=4096 max_out=4096 flags=vision bare=yes
  bedrock/writer.palmyra-x4-v1:0 mode=chat in=2.5 out=10 context=128000 max_out=8192 flags=tools,pdf deprecated=2027-03-09 bare=yes
  bedrock/writer.palmyra-x5-v1:0 mode=chat in=0.6 out=6 context=128000 max_out=8192 flags=tools,pdf deprecated=2027-03-21 bare=yes
  bedrock/zai.glm-4.7 mode=chat in=0.6 out=2.2 batch_in=0.3 batch_out=1.1 context=203000 max_out=128000 flags=tools,tool_choice,json_schema,reasoning,system deprecated=2027-03-30 bare=yes
  bedrock/zai.glm-4.7-flash mode=chat in=0.07 out=0.4 batch_in=0.035 batch_out=0.2 context=203000 max_out=128000 flags=tools,tool_choice,json_schema,reasoning,system deprecated=2027-03-30 bare=yes
  bedrock/zai.glm-5 mode=chat in=1 out=3.2 batch_in=0.5 batch_out=1.6 context=200000 max_out=128000 flags=tools,tool_choice,json_schema,reasoning,system bare=yes
  bedrock_mantle/anthropic.claude-haiku-4-5 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 batch_in=0.5 batch_out=2.5 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use
  bedrock_mantle/anthropic.claude-haiku-5-5 mode=chat in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 cache_write_1h=0.22 tier_above=100000 tier_in=0.55 tier_out=2.75 tier_cache_read=0.055 tier_cache_write=0.6875 tier_cache_write_1h=1.1 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock_mantle/anthropic.claude-opus-5-5 mode=chat in=4.4 out=22 cache_read=0.22 cache_write=5.5 cache_write_1h=8.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock_mantle/anthropic.claude-sonnet-5-5 mode=chat in=2.2 out=11 cache_read=0.11 cache_write=2.75 cache_write_1h=4.4 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock_mantle/deepseek.v3.1 mode=chat in=0.58 out=1.68 batch_in=0.29 batch_out=0.84 context=128000 max_out=8000 flags=tools,tool_choice deprecated=2027-03-30
  bedrock_mantle/google.gemma-4-26b-a4b mode=chat in=0.13 out=0.4 batch_in=0.065 batch_out=0.2 context=256000 max_out=256000 flags=tools,tool_choice,vision,reasoning,responses_path
  bedrock_mantle/google.gemma-4-31b mode=chat in=0.14 out=0.4 batch_in=0.07 batch_out=0.2 context=256000 max_out=256000 flags=tools,tool_choice,vision,reasoning,responses_path
  bedrock_mantle/google.gemma-4-e2b mode=chat in=0.04 out=0.08 batch_in=0.02 batch_out=0.04 context=128000 max_out=128000 flags=tools,tool_choice,vision,reasoning,responses_path
  bedrock_mantle/moonshotai.kimi-k2-thinking mode=chat in=0.6 out=2.5 batch_in=0.3 batch_out=1.25 context=256000 max_out=16000 flags=tools,tool_choice,reasoning deprecated=2027-03-30
  bedrock_mantle/openai.gpt-5.4 mode=responses in=2.75 out=16.5 cache_read=0.275 tier_above=272000 tier_in=5.5 tier_out=24.75 tier_cache_read=0.55 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search,responses_path effort=xhigh
  bedrock_mantle/openai.gpt-5.5 mode=responses in=5.5 out=33 cache_read=0.55 tier_above=272000 tier_in=11 tier_out=49.5 tier_cache_read=1.1 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search,responses_path effort=xhigh
  bedrock_mantle/openai.gpt-5.6-cyber mode=responses in=13.75 out=82.5 cache_read=1.375 cache_write=17.1875 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=xhigh
  bedrock_mantle/openai.gpt-5.6-luna mode=responses in=0.22 out=1.32 cache_read=0.022 cache_write=0.275 tier_above=272000 tier_in=0.44 tier_out=1.98 tier_cache_read=0.044 tier_cache_write=0.55 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search,responses_path effort=xhigh,max
  bedrock_mantle/openai.gpt-5.6-sol mode=responses in=4.4 out=22 cache_read=0.44 cache_write=5.5 tier_above=272000 tier_in=8.8 tier_out=33 tier_cache_read=0.88 tier_cache_write=11 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search,responses_path effort=xhigh,max
  bedrock_mantle/openai.gpt-5.6-terra mode=responses in=2.2 out=13.2 cache_read=0.22 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=19.8 tier_cache_read=0.44 tier_cache_write=5.5 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search,responses_path effort=xhigh,max
  bedrock_mantle/openai.gpt-6-astra mode=responses in=11 out=55 cache_read=1.1 cache_write=13.75 tier_above=272000 tier_in=22 tier_out=82.5 tier_cache_read=2.2 tier_cache_write=27.5 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=xhigh,max
  bedrock_mantle/openai.gpt-6-luna mode=responses in=0.11 out=0.55 cache_read=0.011 cache_write=0.1375 tier_above=272000 tier_in=0.22 tier_out=0.825 tier_cache_read=0.022 tier_cache_write=0.275 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=none,xhigh,max
  bedrock_mantle/openai.gpt-6-sol mode=responses in=2.2 out=11 cache_read=0.22 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=16.5 tier_cache_read=0.44 tier_cache_write=5.5 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=none,xhigh,max
  bedrock_mantle/openai.gpt-6.1-sol mode=responses in=2.2 out=11 cache_read=0.11 cache_write=2.75 tier_above=272000 tier_in=4.4 tier_out=16.5 tier_cache_read=0.22 tier_cache_write=5.5 context=1000000 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=xhigh,max
  bedrock_mantle/openai.gpt-daybreak-blue-5.6-sol mode=responses in=4.4 out=22 cache_read=0.44 cache_write=5.5 tier_above=272000 tier_in=8.8 tier_out=33 tier_cache_read=0.88 tier_cache_write=11 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=xhigh
  bedrock_mantle/openai.gpt-oss-120b mode=chat in=0.15 out=0.6 batch_in=0.075 batch_out=0.3 context=131072 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,reasoning
  bedrock_mantle/openai.gpt-oss-20b mode=chat in=0.07 out=0.3 batch_in=0.035 batch_out=0.15 context=131072 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,reasoning
  bedrock_mantle/openai.gpt-oss-safeguard-120b mode=chat in=0.15 out=0.6 batch_in=0.07 batch_out=0.3 context=131072 max_out=16000 flags=tools,tool_choice,json_schema,reasoning
  bedrock_mantle/openai.gpt-oss-safeguard-20b mode=chat in=0.07 out=0.2 batch_in=0.03 batch_out=0.1 context=131072 max_out=16000 flags=tools,tool_choice,json_schema,reasoning
  bedrock_mantle/qwen.qwen3-235b-a22b-2507 mode=chat in=0.22 out=0.88 batch_in=0.11 batch_out=0.44 context=256000 max_out=8000 flags=tools,tool_choice,reasoning
  bedrock_mantle/qwen.qwen3-32b mode=chat in=0.15 out=0.6 batch_in=0.075 batch_out=0.3 context=32000 max_out=8000 flags=tools,tool_choice,reasoning
  bedrock_mantle/qwen.qwen3-coder-30b-a3b-instruct mode=chat in=0.15 out=0.6 batch_in=0.075 batch_out=0.3 context=256000 max_out=16000 flags=tools,tool_choice deprecated=2027-03-30
  bedrock_mantle/qwen.qwen3-coder-480b-a35b-instruct mode=chat in=0.45 out=1.8 batch_in=0.225 batch_out=0.9 context=262144 max_out=16000 flags=tools,tool_choice deprecated=2027-03-30
  bedrock_mantle/qwen.qwen3-next-80b-a3b-instruct mode=chat in=0.14 out=1.2 batch_in=0.07 batch_out=0.6 context=256000 max_out=8000 flags=tools,tool_choice,reasoning
  bedrock_mantle/qwen.qwen3-vl-235b-a22b-instruct mode=chat in=0.53 out=2.66 batch_in=0.26 batch_out=1.33 context=256000 max_out=8000 flags=tools,tool_choice,vision
  bedrock_mantle/us-gov-east-1/openai.gpt-5.4 mode=responses in=3.3 out=19.8 cache_read=0.33 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=xhigh
  bedrock_mantle/us-gov-east-1/openai.gpt-oss-120b mode=chat in=0.18 out=0.72 context=131072 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,reasoning
  bedrock_mantle/us-gov-east-1/openai.gpt-oss-20b mode=chat in=0.084 out=0.36 context=131072 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,reasoning
  bedrock_mantle/us-gov-east-1/xai.grok-4.6 mode=chat in=2.64 out=7.92 cache_read=0.66 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path
  bedrock_mantle/us-gov-west-1/anthropic.claude-haiku-5-5 mode=chat in=0.12 out=0.6 cache_read=0.012 cache_write=0.15 cache_write_1h=0.24 tier_above=100000 tier_in=0.6 tier_out=3 tier_cache_read=0.06 tier_cache_write=0.75 tier_cache_write_1h=1.2 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  bedrock_mantle/us-gov-west-1/anthropic.claude-opus-5-5 mode=chat in=4.8 out=24 cache_read=0.24 cache_write=6 cache_write_1h=9.6 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock_mantle/us-gov-west-1/anthropic.claude-sonnet-5-5 mode=chat in=2.4 out=12 cache_read=0.12 cache_write=3 cache_write_1h=4.8 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  bedrock_mantle/us-gov-west-1/google.gemma-4-26b-a4b mode=chat in=0.156 out=0.48 context=256000 max_out=256000 flags=tools,tool_choice,vision,reasoning,responses_path
  bedrock_mantle/us-gov-west-1/google.gemma-4-31b mode=chat in=0.168 out=0.48 context=256000 max_out=256000 flags=tools,tool_choice,vision,reasoning,responses_path
  bedrock_mantle/us-gov-west-1/google.gemma-4-e2b mode=chat in=0.048 out=0.096 context=128000 max_out=128000 flags=tools,tool_choice,vision,reasoning,responses_path
  bedrock_mantle/us-gov-west-1/openai.gpt-5.4 mode=responses in=3.375 out=20.25 cache_read=0.3375 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=xhigh
  bedrock_mantle/us-gov-west-1/openai.gpt-5.6-luna mode=responses in=0.27 out=1.62 cache_read=0.027 cache_write=0.3375 tier_above=272000 tier_in=0.54 tier_out=2.43 tier_cache_read=0.054 tier_cache_write=0.675 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=xhigh
  bedrock_mantle/us-gov-west-1/openai.gpt-5.6-terra mode=responses in=2.7 out=16.2 cache_read=0.27 cache_write=3.375 tier_above=272000 tier_in=5.4 tier_out=24.3 tier_cache_read=0.54 tier_cache_write=6.75 context=1050000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path effort=xhigh
  bedrock_mantle/us-gov-west-1/openai.gpt-oss-120b mode=chat in=0.18 out=0.72 context=131072 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,reasoning
  bedrock_mantle/us-gov-west-1/openai.gpt-oss-20b mode=chat in=0.084 out=0.36 context=131072 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,reasoning
  bedrock_mantle/us-gov-west-1/xai.grok-4.3 mode=chat in=1.5 out=3 cache_read=0.24 context=1048576 max_out=16384 flags=tools,tool_choice,json_schema,vision,reasoning,responses_path
  bedrock_mantle/us-gov-west-1/xai.grok-4.6 mode=chat in=2.64 out=7.92 cache_read=0.66 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path
  bedrock_mantle/xai.grok-4.3 mode=chat in=1.25 out=2.5 cache_read=0.2 batch_in=0.625 batch_out=1.25 batch_cache_read=0.1 context=1048576 max_out=16384 flags=tools,tool_choice,json_schema,vision,reasoning,responses_path
  bedrock_mantle/xai.grok-4.6 mode=chat in=2.2 out=6.6 cache_read=0.55 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,responses_path
  cerebras/gemma-4-31b mode=chat in=0.99 out=1.49 context=131072 max_out=40960 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning
  cerebras/gpt-oss-120b mode=chat in=0.35 out=0.75 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,reasoning
  cerebras/llama-3.3-70b mode=chat in=0.85 out=1.2 context=128000 max_out=128000 flags=tools,tool_choice
  cerebras/llama3.1-70b mode=chat in=0.6 out=0.6 context=128000 max_out=128000 flags=tools,tool_choice
  cerebras/llama3.1-8b mode=chat in=0.1 out=0.1 context=128000 max_out=128000 flags=tools,tool_choice
  cerebras/qwen-3-32b mode=chat in=0.4 out=0.8 context=128000 max_out=128000 flags=tools,tool_choice,reasoning
  cerebras/qwen-3.8-27b mode=chat in=0.99 out=1.49 context=65536 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning
  chatgpt/gpt-5.1-codex-max mode=responses context=128000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  chatgpt/gpt-5.1-codex-mini mode=responses context=128000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning
  chatgpt/gpt-5.2 mode=responses context=128000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh
  chatgpt/gpt-5.2-codex mode=responses context=128000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  chatgpt/gpt-5.3-chat-latest mode=responses context=128000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning
  chatgpt/gpt-5.3-codex mode=responses context=128000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh
  chatgpt/gpt-5.3-codex-spark mode=responses context=128000 max_out=128000 flags=tools,parallel_tools,json_schema,vision
  chatgpt/gpt-5.3-instant mode=responses context=128000 max_out=64000 flags=tools,parallel_tools,json_schema,vision
  chatgpt/gpt-5.4 mode=responses context=1050000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh
  chatgpt/gpt-5.4-pro mode=responses context=1050000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=xhigh
  chatgpt/gpt-5.5 mode=responses context=1050000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh
  chatgpt/gpt-5.6-luna mode=responses context=1050000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh
  chatgpt/gpt-5.6-sol mode=responses context=1050000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh
  chatgpt/gpt-5.6-terra mode=responses context=1050000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh
  chatgpt/gpt-6-astra mode=responses context=922000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=xhigh,max
  chatgpt/gpt-6-luna mode=responses context=922000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh,max
  chatgpt/gpt-6-sol mode=responses context=922000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=none,xhigh,max
  chatgpt/gpt-6.1-sol mode=responses context=922000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning effort=xhigh,max
  chatgpt/gpt-rosalind-discovery mode=responses
  cloudflare/@cf/aisingapore/gemma-sea-lion-v4-27b-it mode=chat in=0.351 out=0.555 context=128000 max_out=128000
  cloudflare/@cf/deepseek-ai/deepseek-r1-distill-qwen-32b mode=chat in=0.497 out=4.881 context=80000 max_out=80000 flags=reasoning
  cloudflare/@cf/google/gemma-2b-it-lora mode=chat in=0 out=0 context=8192 max_out=8192
  cloudflare/@cf/google/gemma-4-26b-a4b-it mode=chat in=0.1 out=0.3 context=256000 max_out=256000 flags=tools,reasoning
  cloudflare/@cf/google/gemma-7b-it-lora mode=chat in=0 out=0 context=3500 max_out=3500
  cloudflare/@cf/ibm-granite/granite-4.0-h-micro mode=chat in=0.017 out=0.112 context=131000 max_out=131000 flags=tools
  cloudflare/@cf/meta-llama/llama-2-7b-chat-hf-lora mode=chat in=0 out=0 context=8192 max_out=8192
  cloudflare/@cf/meta/llama-2-7b-chat-fp16 mode=chat in=1.923 out=1.923 context=3072 max_out=3072
  cloudflare/@cf/meta/llama-2-7b-chat-int8 mode=chat in=1.923 out=1.923 context=2048 max_out=2048
  cloudflare/@cf/meta/llama-3.1-8b-instruct-fp8 mode=chat in=0.152 out=0.287 context=32000 max_out=32000
  cloudflare/@cf/meta/llama-3.2-11b-vision-instruct mode=chat in=0.0485 out=0.676 context=128000 max_out=128000 flags=vision
  cloudflare/@cf/meta/llama-3.2-1b-instruct mode=chat in=0.027 out=0.201 context=60000 max_out=60000
  cloudflare/@cf/meta/llama-3.2-3b-instruct mode=chat in=0.0509 out=0.335 context=80000 max_out=80000
  cloudflare/@cf/meta/llama-3.3-70b-instruct-fp8-fast mode=chat in=0.293 out=2.253 context=24000 max_out=24000 flags=tools
  cloudflare/@cf/meta/llama-4-scout-17b-16e-instruct mode=chat in=0.27 out=0.85 context=131000 max_out=131000 flags=tools
  cloudflare/@cf/meta/llama-guard-3-8b mode=chat in=0.484 out=0.03 context=131072 max_out=131072
  cloudflare/@cf/mistral/mistral-7b-instruct-v0.1 mode=chat in=1.923 out=1.923 context=8192 max_out=8192
  cloudflare/@cf/mistral/mistral-7b-instruct-v0.2-lora mode=chat in=0 out=0 context=15000 max_out=15000
  cloudflare/@cf/mistralai/mistral-small-3.1-24b-instruct mode=chat in=0.351 out=0.555 context=128000 max_out=128000 flags=tools
  cloudflare/@cf/moonshotai/kimi-k2.6 mode=chat in=0.95 out=4 cache_read=0.16 context=262144 max_out=262144 flags=tools,reasoning
  cloudflare/@cf/moonshotai/kimi-k2.7-code mode=chat in=0.95 out=4 cache_read=0.19 context=262144 max_out=262144 flags=tools,reasoning
  cloudflare/@cf/nvidia/nemotron-3-120b-a12b mode=chat in=0.5 out=1.5 context=256000 max_out=256000 flags=tools,reasoning
  cloudflare/@cf/openai/gpt-oss-120b mode=chat in=0.35 out=0.75 context=128000 max_out=128000 flags=tools,reasoning
  cloudflare/@cf/openai/gpt-oss-20b mode=chat in=0.2 out=0.3 context=128000 max_out=128000 flags=tools,reasoning
  cloudflare/@cf/qwen/qwen2.5-coder-32b-instruct mode=chat in=0.66 out=1 context=32768 max_out=32768
  cloudflare/@cf/qwen/qwen3-30b-a3b-fp8 mode=chat in=0.0509 out=0.335 context=32768 max_out=32768 flags=tools,reasoning
  cloudflare/@cf/qwen/qwq-32b mode=chat in=0.66 out=1 context=24000 max_out=24000 flags=reasoning
  cloudflare/@cf/zai-org/glm-4.7-flash mode=chat in=0.0605 out=0.4 context=131072 max_out=131072 flags=tools,reasoning
  cloudflare/@cf/zai-org/glm-5.2 mode=chat in=1.4 out=4.4 cache_read=0.26 context=262144 max_out=262144 flags=tools,reasoning
  cloudflare/@hf/thebloke/codellama-7b-instruct-awq mode=chat in=1.923 out=1.923 context=4096 max_out=4096
  codestral/codestral-2405 mode=chat in=0 out=0 context=32000 max_out=8191 flags=tool_choice,prefill
  codestral/codestral-latest mode=chat in=0 out=0 context=32000 max_out=8191 flags=tool_choice,prefill
  cognition/swe-1.6 mode=chat in=0.5 out=2.5 cache_read=0.2 flags=tools,prompt_cache
  cognition/swe-1.7 mode=chat in=0.5 out=2.5 cache_read=0.2 flags=tools,prompt_cache
  cognition/swe-1.7-lightning mode=chat in=2.5 out=12.5 cache_read=1 flags=tools,prompt_cache
  cohere/command-nightly mode=completion in=1 out=2 context=4096 max_out=4096 bare=yes
  cohere_chat/c4ai-aya-expanse-32b mode=chat in=0.5 out=1.5 context=128000 max_out=4000 bare=yes
  cohere_chat/command-a-03-2025 mode=chat in=2.5 out=10 context=256000 max_out=8000 flags=tools,tool_choice bare=yes
  cohere_chat/command-a-plus-05-2026 mode=chat in=0 out=0 context=128000 max_out=64000 flags=tools,tool_choice,json_schema,vision,reasoning bare=yes
  cohere_chat/command-r-08-2024 mode=chat in=0.15 out=0.6 context=128000 max_out=4096 flags=tools,tool_choice bare=yes
  cohere_chat/command-r-plus-08-2024 mode=chat in=2.5 out=10 context=128000 max_out=4096 flags=tools,tool_choice bare=yes
  cohere_chat/command-r7b-12-2024 mode=chat in=0.0375 out=0.15 context=128000 max_out=4096 flags=tools,tool_choice bare=yes
  coralbricks/deepseek-v4.1-flash mode=chat in=0.01 out=1.2 cache_read=0 cache_write=0.09 context=1048576 max_out=1048576 flags=tools,tool_choice,vision,prompt_cache,reasoning,system,unrouted
  coralbricks/deepseek-v4.1-flash-fast mode=chat in=0.01 out=1.2 cache_read=0 cache_write=0.09 context=1048576 max_out=1048576 flags=tools,tool_choice,vision,prompt_cache,reasoning,system,unrouted
  coralbricks/deepseek-v4.1-flash-fast-fp4 mode=chat in=0.01 out=1.2 cache_read=0 cache_write=0.09 context=1048576 max_out=1048576 flags=tools,tool_choice,vision,prompt_cache,reasoning,system,unrouted
  coralbricks/glm-5.3 mode=chat in=1.12 out=4.4 cache_read=0 cache_write=1.68 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,system,unrouted
  coralbricks/glm-5.3-fast mode=chat in=1.12 out=4.4 cache_read=0 cache_write=1.68 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,system,unrouted
  coralbricks/glm-5.3-fp4 mode=chat in=1.12 out=4.4 cache_read=0 cache_write=1.68 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,system,unrouted
  crusoe/Qwen/Qwen3-235B-A22B-Instruct-2507 mode=chat in=3 out=3 context=262144 max_out=262144 flags=tools,parallel_tools,tool_choice,system
  crusoe/deepseek-ai/DeepSeek-R1-0528 mode=chat in=3 out=7 context=163840 max_out=163840 flags=reasoning,system
  crusoe/deepseek-ai/DeepSeek-V3-0324 mode=chat in=1.5 out=1.5 context=163840 max_out=163840 flags=tools,parallel_tools,tool_choice,system
  crusoe/google/gemma-3-12b-it mode=chat in=0.1 out=0.1 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,vision,system
  crusoe/meta-llama/Llama-3.3-70B-Instruct mode=chat in=0.2 out=0.2 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  crusoe/moonshotai/Kimi-K2-Thinking mode=chat in=2.5 out=2.5 context=262144 max_out=262144 flags=reasoning,system
  crusoe/openai/gpt-oss-120b mode=chat in=0.8 out=0.8 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  darkbloom/gemma-4-26b mode=chat in=0.03 out=0.165 context=131072 max_out=32768 flags=tools,tool_choice,system
  darkbloom/gpt-oss-20b mode=chat in=0.0145 out=0.07 context=131072 max_out=32768 flags=tools,tool_choice,system
  dashscope/deepseek-v4-flash mode=chat in=0.2 out=0.4 cache_read=0.04 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  dashscope/deepseek-v4-flash-0731 mode=chat in=0.2 out=0.4 cache_read=0.04 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  dashscope/deepseek-v4-pro mode=chat in=2.4 out=4.8 cache_read=0.2 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  dashscope/glm-5.1 mode=chat in=1.4 out=4.4 cache_read=0.26 context=202745 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  dashscope/glm-5.2 mode=chat in=1.4 out=4.4 cache_read=0.28 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  dashscope/kimi-k2.7-code mode=chat in=0.95 out=4 cache_read=0.19 context=229376 max_out=16384 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  dashscope/qwen-coder mode=chat in=0.3 out=1.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  dashscope/qwen-flash mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen-flash-2025-07-28 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen-max mode=chat in=1.6 out=6.4 context=30720 max_out=8192 flags=tools,tool_choice,reasoning
  dashscope/qwen-plus mode=chat in=0.4 out=1.2 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  dashscope/qwen-plus-2025-01-25 mode=chat in=0.4 out=1.2 context=129024 max_out=8192 flags=tools,tool_choice,reasoning
  dashscope/qwen-plus-2025-04-28 mode=chat in=0.4 out=1.2 reasoning_out=4 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  dashscope/qwen-plus-2025-07-14 mode=chat in=0.4 out=1.2 reasoning_out=4 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  dashscope/qwen-plus-2025-07-28 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen-plus-2025-09-11 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen-plus-latest mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen-turbo mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  dashscope/qwen-turbo-2024-11-01 mode=chat in=0.05 out=0.2 context=1000000 max_out=8192 flags=tools,tool_choice,reasoning
  dashscope/qwen-turbo-2025-04-28 mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  dashscope/qwen-turbo-latest mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  dashscope/qwen3-30b-a3b mode=chat context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  dashscope/qwen3-coder-flash mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen3-coder-flash-2025-07-28 mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen3-coder-plus mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen3-coder-plus-2025-07-22 mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen3-max mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen3-max-2026-01-23 mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen3-max-preview mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  dashscope/qwen3-next-80b-a3b-instruct mode=chat in=0.15 out=1.2 context=262144 max_out=65536 flags=tools,tool_choice
  dashscope/qwen3-next-80b-a3b-thinking mode=chat in=0.15 out=1.2 context=262144 max_out=65536 flags=tools,tool_choice,reasoning
  dashscope/qwen3-vl-235b-a22b-instruct mode=chat in=0.4 out=1.6 context=131072 max_out=32768 flags=tools,tool_choice,vision
  dashscope/qwen3-vl-235b-a22b-thinking mode=chat in=0.4 out=4 context=131072 max_out=32768 flags=tools,tool_choice,vision,reasoning
  dashscope/qwen3-vl-32b-instruct mode=chat in=0.16 out=0.64 context=131072 max_out=32768 flags=tools,tool_choice,vision
  dashscope/qwen3-vl-32b-thinking mode=chat in=0.16 out=2.87 context=131072 max_out=32768 flags=tools,tool_choice,vision,reasoning
  dashscope/qwen3-vl-plus mode=chat context=260096 max_out=32768 flags=tools,tool_choice,vision,reasoning,ranges
  dashscope/qwen3.5-plus mode=chat context=991808 max_out=65536 flags=tools,tool_choice,vision,reasoning,ranges
  dashscope/qwen3.7-max mode=chat in=2.5 out=7.5 cache_read=0.5 cache_write=3.125 context=991808 max_out=65536 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  dashscope/qwen3.7-plus mode=chat context=991808 max_out=65536 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,ranges
  dashscope/qwen3.8-flash mode=chat in=0.15 out=0.47 cache_read=0.016 cache_write=0.2 context=991808 max_out=131072 flags=tools,tool_choice,json_schema,vision,video_in,prompt_cache,reasoning,web_search
  dashscope/qwen3.8-max mode=chat in=2 out=6 cache_read=0.25 context=991808 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  dashscope/qwen3.8-omni-flash mode=chat in=0.15 out=0.47 cache_read=0.016 context=991808 max_out=131072 flags=tools,tool_choice,json_schema,vision,audio_in,video_in,prompt_cache,reasoning,web_search
  dashscope/qwq-plus mode=chat in=0.8 out=2.4 context=98304 max_out=8192 flags=tools,tool_choice,reasoning
  databricks/databricks-claude-fable-5 mode=chat in=10.00006 out=50.00002 cache_read=1.00002 cache_write=12.50004 context=1000000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning,adaptive_thinking,always_thinks,no_sampling_params
  databricks/databricks-claude-fable-5-1 mode=chat in=10.00006 out=50.00002 cache_read=0.25004 cache_write=12.50004 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,adaptive_thinking,always_thinks,no_sampling_params
  databricks/databricks-claude-haiku-4-5 mode=chat in=1.00002 out=5.00003 cache_read=0.10003 cache_write=1.24999 context=200000 max_out=64000 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  databricks/databricks-claude-opus-4 mode=chat in=15.00002 out=75.00003 cache_read=1.50003 cache_write=18.74999 context=200000 max_out=32000 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  databricks/databricks-claude-opus-4-1 mode=chat in=15.00002 out=75.00003 cache_read=1.50003 cache_write=18.74999 context=200000 max_out=32000 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  databricks/databricks-claude-opus-4-5 mode=chat in=5.00003 out=25.00001 cache_read=0.50001 cache_write=6.25002 context=200000 max_out=64000 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  databricks/databricks-claude-opus-4-6 mode=chat in=5.00003 out=25.00001 cache_read=0.50001 cache_write=6.25002 context=1000000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning,legacy_thinking
  databricks/databricks-claude-opus-4-7 mode=chat in=5.00003 out=25.00001 cache_read=0.50001 cache_write=6.25002 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,adaptive_thinking,no_sampling_params
  databricks/databricks-claude-opus-4-8 mode=chat in=5.00003 out=25.00001 cache_read=0.50001 cache_write=6.25002 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,adaptive_thinking,no_sampling_params
  databricks/databricks-claude-opus-5 mode=chat in=5.00003 out=25.00001 cache_read=0.50001 cache_write=6.25002 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,adaptive_thinking,no_sampling_params
  databricks/databricks-claude-opus-5-5 mode=chat in=4.00001 out=19.99998 cache_read=0.19999 cache_write=5.00003 cache_write_1h=8.00002 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  databricks/databricks-claude-sonnet-4 mode=chat in=2.99999 out=15.00002 cache_read=0.30002 cache_write=3.74997 context=200000 max_out=64000 flags=tools,tool_choice,prompt_cache,reasoning,prefill deprecated=2026-10-09
  databricks/databricks-claude-sonnet-4-1 mode=chat in=2.99999 out=15.00002 cache_read=0.30002 cache_write=3.74997 context=200000 max_out=64000 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  databricks/databricks-claude-sonnet-4-5 mode=chat in=2.99999 out=15.00002 cache_read=0.30002 cache_write=3.74997 context=200000 max_out=64000 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  databricks/databricks-claude-sonnet-4-6 mode=chat in=2.99999 out=15.00002 cache_read=0.30002 cache_write=3.74997 context=1000000 max_out=64000 flags=tools,tool_choice,prompt_cache,reasoning,legacy_thinking
  databricks/databricks-claude-sonnet-5 mode=chat in=2.99999 out=15.00002 cache_read=0.30002 cache_write=3.74997 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,adaptive_thinking,no_sampling_params
  databricks/databricks-deepseek-v4-flash-0731 mode=chat in=0.14 out=0.28 cache_read=0.028 cache_write=0.14 context=1000000 max_out=393216 flags=tools,tool_choice,prompt_cache,reasoning
  databricks/databricks-deepseek-v4-pro-0813 mode=chat in=1.31999 out=3.95997 cache_read=0.13202 cache_write=1.31999 context=1000000 max_out=393216 flags=tools,tool_choice,prompt_cache,reasoning
  databricks/databricks-gemini-2-5-flash mode=chat in=0.30002 out=2.49998 cache_read=0.030002 cache_write=0.30002 context=1048576 max_out=65535 flags=tools,tool_choice,vision,audio_in,video_in,prompt_cache,reasoning deprecated=2026-10-02
  databricks/databricks-gemini-2-5-pro mode=chat in=1.24999 out=9.99999 cache_read=0.124999 cache_write=1.24999 context=1048576 max_out=65536 flags=tools,tool_choice,vision,audio_in,video_in,prompt_cache,reasoning deprecated=2026-10-02
  databricks/databricks-gemini-3-1-flash-image mode=chat context=131072 max_out=32768 flags=vision
  databricks/databricks-gemini-3-1-flash-lite mode=chat in=0.31248 out=1.87502 cache_read=0.03122 cache_write=0.31248 context=1048576 max_out=65536 flags=tools,tool_choice,vision,audio_in,video_in,prompt_cache
  databricks/databricks-gemini-3-1-pro mode=chat in=2.49998 out=15.00002 cache_read=0.24997 cache_write=2.49998 context=1048576 max_out=65536 flags=tools,tool_choice,vision,audio_in,video_in,prompt_cache,reasoning
  databricks/databricks-gemini-3-5-flash mode=chat in=1.87502 out=11.24998 cache_read=0.18753 cache_write=1.87502 context=1048576 max_out=65536 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gemini-3-5-flash-lite mode=chat in=0.37499 out=3.12501 cache_read=0.03752 cache_write=0.37499 context=1048576 max_out=65536 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,no_sampling_params
  databricks/databricks-gemini-3-6-flash mode=chat in=1.87502 out=9.37503 cache_read=0.18753 cache_write=1.87502 context=1048576 max_out=65536 flags=tools,tool_choice,vision,prompt_cache,reasoning,no_sampling_params
  databricks/databricks-gemini-3-7-flash mode=chat context=1048576 max_out=65536 flags=tools,tool_choice,vision,reasoning,no_sampling_params
  databricks/databricks-gemini-3-8-flash mode=chat context=1048576 max_out=65536 flags=tools,tool_choice,vision,reasoning,no_sampling_params
  databricks/databricks-gemini-3-flash mode=chat in=0.62503 out=3.74997 cache_read=0.06251 cache_write=0.62503 context=1048576 max_out=65536 flags=tools,tool_choice,vision,audio_in,video_in,prompt_cache
  databricks/databricks-gemini-3-pro mode=chat in=2.49998 out=15.00002 cache_read=0.24997 cache_write=2.49998 context=1048576 max_out=65536 flags=tools,tool_choice,prompt_cache
  databricks/databricks-gemini-3-pro-image mode=chat context=65536 max_out=32768 flags=vision
  databricks/databricks-gemma-3-12b mode=chat in=0.15001 out=0.50001 cache_read=0.15001 cache_write=0.15001 context=128000 max_out=32000
  databricks/databricks-glm-5-2 mode=chat in=1.4 out=4.39999 cache_read=0.25998 cache_write=1.4 context=1000000 max_out=131072 flags=tools,tool_choice,prompt_cache,reasoning
  databricks/databricks-glm-5-3 mode=chat in=1.4 out=4.39999 cache_read=0.25998 cache_write=1.4 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,always_thinks
  databricks/databricks-glm-5-3-flash mode=chat in=0.15001 out=0.50001 cache_read=0.03003 cache_write=0.15001 context=1048576 max_out=131072 flags=tools,tool_choice,vision,prompt_cache,reasoning,always_thinks
  databricks/databricks-gpt-5 mode=chat in=1.24999 out=9.99999 cache_read=0.12502 cache_write=1.24999 context=272000 max_out=128000 flags=tools,tool_choice,prompt_cache
  databricks/databricks-gpt-5-1 mode=chat in=1.24999 out=9.99999 cache_read=0.12502 cache_write=1.24999 context=272000 max_out=128000 flags=tools,tool_choice,prompt_cache
  databricks/databricks-gpt-5-2 mode=chat in=1.75 out=14 cache_read=0.175 cache_write=1.75 context=272000 max_out=128000 flags=tools,tool_choice,prompt_cache
  databricks/databricks-gpt-5-3-codex mode=responses in=1.75 out=14 cache_read=0.175 cache_write=1.75 context=272000 max_out=128000 flags=tools,tool_choice,prompt_cache
  databricks/databricks-gpt-5-4 mode=chat in=2.49998 out=15.00002 cache_read=0.24997 cache_write=2.49998 context=922000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gpt-5-4-mini mode=chat in=0.74998 out=4.50002 cache_read=0.07497 cache_write=0.74998 context=272000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gpt-5-4-nano mode=chat in=0.19999 out=1.24999 cache_read=0.02002 cache_write=0.19999 context=272000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gpt-5-5 mode=responses in=5.00003 out=29.99997 cache_read=0.50001 cache_write=5.00003 context=922000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gpt-5-5-pro mode=responses in=29.99997 out=180.00003 cache_read=29.99997 cache_write=29.99997 context=922000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gpt-5-6-luna mode=chat in=1.00002 out=5.99998 cache_read=0.10003 cache_write=1.24999 context=922000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gpt-5-6-sol mode=chat in=4.00001 out=19.99998 cache_read=0.39998 cache_write=5.00003 context=922000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gpt-5-6-terra mode=chat in=2.49998 out=15.00002 cache_read=0.24997 cache_write=3.12501 context=922000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-gpt-5-mini mode=chat in=0.24997 out=1.99997 cache_read=0.02499 cache_write=0.24997 context=272000 max_out=128000 flags=tools,tool_choice,prompt_cache
  databricks/databricks-gpt-5-nano mode=chat in=0.04998 out=0.39998 cache_read=0.00497 cache_write=0.04998 context=272000 max_out=128000 flags=tools,tool_choice,prompt_cache
  databricks/databricks-gpt-oss-120b mode=chat in=0.15001 out=0.59997 cache_read=0.15001 cache_write=0.15001 context=131072 max_out=131072
  databricks/databricks-gpt-oss-20b mode=chat in=0.07 out=0.30002 cache_read=0.07 cache_write=0.07 context=131072 max_out=131072
  databricks/databricks-grok-4-6 mode=chat in=2.49998 out=7.50001 cache_read=0.62503 cache_write=2.49998 context=500000 flags=tools,tool_choice,prompt_cache,reasoning
  databricks/databricks-inkling mode=chat in=1.00002 out=4.04999 cache_read=0.17003 cache_write=1.00002 context=1000000 flags=tools,tool_choice,vision,prompt_cache,reasoning,always_thinks
  databricks/databricks-kimi-k3 mode=chat in=2.99999 out=15.00002 cache_read=0.30002 cache_write=2.99999 context=1000000 max_out=1048576 flags=tools,tool_choice,vision,prompt_cache,reasoning
  databricks/databricks-llama-4-maverick mode=chat in=0.50001 out=1.50003 cache_read=0.50001 cache_write=0.50001 context=128000 max_out=128000 flags=tool_choice
  databricks/databricks-meta-llama-3-1-8b-instruct mode=chat in=0.15001 out=0.45003 cache_read=0.15001 cache_write=0.15001 context=200000 max_out=128000
  databricks/databricks-meta-llama-3-3-70b-instruct mode=chat in=0.50001 out=1.50003 cache_read=0.50001 cache_write=0.50001 context=128000 max_out=128000 flags=tool_choice
  databricks/databricks-qwen3-next-80b-a3b-instruct mode=chat in=0.15001 out=1.20001 cache_read=0.15001 cache_write=0.15001 flags=tools,tool_choice
  databricks/databricks-qwen35-122b-a10b mode=chat in=0.22001 out=2.20003 cache_read=0.22001 cache_write=0.22001 context=262144 max_out=25000 flags=tools,tool_choice,reasoning,always_thinks
  databricks/system.ai.deepseek-v4-flash-0731 mode=chat
  databricks/system.ai.kimi-k3 mode=chat
  deepinfra/ByteDance/Seed-1.8 mode=chat in=0.25 out=2 cache_read=0.05 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/ByteDance/Seed-2.0-code mode=chat in=0.5 out=3 cache_read=0.1 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/ByteDance/Seed-2.0-mini mode=chat in=0.1 out=0.4 cache_read=0.02 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/ByteDance/Seed-2.0-pro mode=chat in=0.5 out=3 cache_read=0.1 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/Gryphe/MythoMax-L2-13b mode=chat in=0.4 out=0.4 context=4096 max_out=4096 flags=tools,tool_choice
  deepinfra/MiniMaxAI/MiniMax-M2.7 mode=chat in=0.25 out=1 cache_read=0.05 context=196608 max_out=196608 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/MiniMaxAI/MiniMax-M2.7-Turbo mode=chat in=0.38 out=1.7 cache_read=0.07 context=196608 max_out=196608 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/MiniMaxAI/MiniMax-M3 mode=chat in=0.28 out=1.1 cache_read=0.056 context=524288 max_out=524288 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/NousResearch/Hermes-3-Llama-3.1-405B mode=chat in=1 out=1 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/NousResearch/Hermes-3-Llama-3.1-70B mode=chat in=0.7 out=0.7 context=131072 max_out=131072
  deepinfra/Qwen/QwQ-32B mode=chat in=0.15 out=0.4 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/Qwen/Qwen2.5-72B-Instruct mode=chat in=0.36 out=0.4 context=32768 max_out=32768 flags=tools,tool_choice
  deepinfra/Qwen/Qwen2.5-7B-Instruct mode=chat in=0.04 out=0.1 context=32768 max_out=32768
  deepinfra/Qwen/Qwen2.5-VL-32B-Instruct mode=chat in=0.2 out=0.6 context=128000 max_out=128000 flags=tools,tool_choice,vision
  deepinfra/Qwen/Qwen3-14B mode=chat in=0.12 out=0.24 context=40960 max_out=40960 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-235B-A22B mode=chat in=0.18 out=0.54 context=40960 max_out=40960 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-235B-A22B-Instruct-2507 mode=chat in=0.09 out=0.55 context=262144 max_out=262144 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-235B-A22B-Thinking-2507 mode=chat in=0.3 out=2.9 context=262144 max_out=262144 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-30B-A3B mode=chat in=0.12 out=0.5 context=40960 max_out=40960 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-32B mode=chat in=0.08 out=0.28 context=40960 max_out=40960 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-Coder-480B-A35B-Instruct mode=chat in=0.4 out=1.6 context=262144 max_out=262144 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-Coder-480B-A35B-Instruct-Turbo mode=chat in=0.3 out=1 cache_read=0.1 context=262144 max_out=262144 flags=tools,tool_choice,prompt_cache
  deepinfra/Qwen/Qwen3-Max mode=chat in=1.2 out=6 cache_read=0.24 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prompt_cache
  deepinfra/Qwen/Qwen3-Max-Thinking mode=chat in=1.2 out=6 cache_read=0.24 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prompt_cache
  deepinfra/Qwen/Qwen3-Next-80B-A3B-Instruct mode=chat in=0.09 out=1.1 context=262144 max_out=262144 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-Next-80B-A3B-Thinking mode=chat in=0.14 out=1.4 context=262144 max_out=262144 flags=tools,tool_choice
  deepinfra/Qwen/Qwen3-VL-235B-A22B-Instruct mode=chat in=0.2 out=0.88 cache_read=0.11 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache
  deepinfra/Qwen/Qwen3-VL-30B-A3B-Instruct mode=chat in=0.15 out=0.6 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision
  deepinfra/Qwen/Qwen3.5-122B-A10B mode=chat in=0.29 out=2.4 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning
  deepinfra/Qwen/Qwen3.5-27B mode=chat in=0.26 out=2.6 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning
  deepinfra/Qwen/Qwen3.5-35B-A3B mode=chat in=0.14 out=1 cache_read=0.05 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/Qwen/Qwen3.5-397B-A17B mode=chat in=0.45 out=3 cache_read=0.22 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/Qwen/Qwen3.5-9B mode=chat in=0.1 out=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision
  deepinfra/Qwen/Qwen3.6-27B mode=chat in=0.32 out=3.2 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning
  deepinfra/Qwen/Qwen3.6-35B-A3B mode=chat in=0.1 out=0.95 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning
  deepinfra/Qwen/Qwen3.7-Max mode=chat in=2.5 out=7.5 cache_read=0.5 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prompt_cache
  deepinfra/Qwen/Qwen3.8-2.4T-A95B mode=chat in=2 out=6 cache_read=0.2 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/Qwen/Qwen3.8-27B mode=chat in=0.4 out=3 cache_read=0.04 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/Qwen/Qwen3.8-Max mode=chat in=1.65 out=4.951 cache_read=0.206 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prompt_cache
  deepinfra/Sao10K/L3-8B-Lunaris-v1-Turbo mode=chat in=0.04 out=0.05 context=8192 max_out=8192
  deepinfra/Sao10K/L3.1-70B-Euryale-v2.2 mode=chat in=0.85 out=0.85 context=131072 max_out=131072
  deepinfra/Sao10K/L3.3-70B-Euryale-v2.3 mode=chat in=0.65 out=0.75 context=131072 max_out=131072
  deepinfra/XiaomiMiMo/MiMo-V2.5 mode=chat in=0.4 out=2 cache_read=0.08 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/XiaomiMiMo/MiMo-V2.5-Pro mode=chat in=1 out=3 cache_read=0.2 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/allenai/olmOCR-7B-0725-FP8 mode=chat in=0.27 out=1.5 context=16384 max_out=16384
  deepinfra/anthropic/claude-3-7-sonnet-latest mode=chat in=3.3 out=16.5 cache_read=0.33 context=200000 max_out=200000 flags=tools,tool_choice
  deepinfra/anthropic/claude-4-opus mode=chat in=16.5 out=82.5 context=200000 max_out=200000 flags=tools,tool_choice
  deepinfra/anthropic/claude-4-sonnet mode=chat in=3.3 out=16.5 context=200000 max_out=200000 flags=tools,tool_choice
  deepinfra/anthropic/claude-fable-5 mode=chat in=10 out=50 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,reasoning,adaptive_thinking,always_thinks,no_sampling_params
  deepinfra/anthropic/claude-haiku-4-5 mode=chat in=1 out=5 context=200000 max_out=200000 flags=tools,tool_choice,json_schema,vision,reasoning
  deepinfra/anthropic/claude-opus-4-7 mode=chat in=5 out=25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,reasoning,adaptive_thinking,no_sampling_params
  deepinfra/anthropic/claude-opus-4-8 mode=chat in=5 out=25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,reasoning,adaptive_thinking,no_sampling_params
  deepinfra/anthropic/claude-opus-5 mode=chat in=5 out=25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,reasoning,adaptive_thinking,no_sampling_params
  deepinfra/anthropic/claude-sonnet-4-6 mode=chat in=3 out=15 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,reasoning,adaptive_thinking
  deepinfra/anthropic/claude-sonnet-5 mode=chat in=2 out=10 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,reasoning,adaptive_thinking,no_sampling_params
  deepinfra/deepseek-ai/DeepSeek-R1 mode=chat in=0.7 out=2.4 context=163840 max_out=163840 flags=tools,tool_choice
  deepinfra/deepseek-ai/DeepSeek-R1-0528 mode=chat in=0.5 out=2.15 cache_read=0.4 context=163840 max_out=163840 flags=tools,tool_choice
  deepinfra/deepseek-ai/DeepSeek-R1-0528-Turbo mode=chat in=1 out=3 context=32768 max_out=32768 flags=tools,tool_choice
  deepinfra/deepseek-ai/DeepSeek-R1-Distill-Llama-70B mode=chat in=0.2 out=0.6 context=131072 max_out=131072
  deepinfra/deepseek-ai/DeepSeek-R1-Distill-Qwen-32B mode=chat in=0.27 out=0.27 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/deepseek-ai/DeepSeek-R1-Turbo mode=chat in=1 out=3 context=40960 max_out=40960 flags=tools,tool_choice
  deepinfra/deepseek-ai/DeepSeek-V3 mode=chat in=0.32 out=0.89 context=163840 max_out=163840 flags=tools,tool_choice
  deepinfra/deepseek-ai/DeepSeek-V3-0324 mode=chat in=0.24 out=0.9 cache_read=0.135 context=163840 max_out=163840 flags=tools,tool_choice,prompt_cache
  deepinfra/deepseek-ai/DeepSeek-V3.1 mode=chat in=0.25 out=0.95 cache_read=0.216 context=163840 max_out=163840 flags=tools,tool_choice,reasoning
  deepinfra/deepseek-ai/DeepSeek-V3.1-Terminus mode=chat in=0.27 out=1 cache_read=0.216 context=163840 max_out=163840 flags=tools,tool_choice
  deepinfra/deepseek-ai/DeepSeek-V3.2 mode=chat in=0.26 out=0.38 cache_read=0.13 context=163840 max_out=163840 flags=tools,tool_choice,json_schema,prompt_cache
  deepinfra/deepseek-ai/DeepSeek-V4-Flash mode=chat in=0.09 out=0.18 cache_read=0.018 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/deepseek-ai/DeepSeek-V4-Flash-0731 mode=chat in=0.08 out=0.18 cache_read=0.016 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/deepseek-ai/DeepSeek-V4-Pro mode=chat in=1.3 out=2.6 cache_read=0.1 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache
  deepinfra/deepseek-ai/DeepSeek-V4-Pro-0813 mode=chat in=1.3 out=2.6 cache_read=0.1 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache
  deepinfra/deepseek-ai/DeepSeek-V4.1-Flash mode=chat in=0.14 out=0.42 cache_read=0.0042 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/deepseek-ai/DeepSeek-V4.1-Flash-1017 mode=chat in=0.14 out=0.42 cache_read=0.0042 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/google/gemini-2.5-flash mode=chat in=0.3 out=2.5 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,audio_in,reasoning
  deepinfra/google/gemini-2.5-pro mode=chat in=1.25 out=10 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,audio_in,reasoning
  deepinfra/google/gemini-3.1-flash-lite mode=chat in=0.25 out=1.5 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,audio_in,reasoning
  deepinfra/google/gemini-3.1-pro mode=chat in=2 out=12 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,audio_in,reasoning
  deepinfra/google/gemini-3.5-flash mode=chat in=1.5 out=9 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,audio_in,reasoning
  deepinfra/google/gemini-3.7-flash mode=chat in=0.75 out=3.75 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,audio_in,reasoning,no_sampling_params
  deepinfra/google/gemma-3-12b-it mode=chat in=0.05 out=0.15 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/google/gemma-3-27b-it mode=chat in=0.08 out=0.16 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/google/gemma-3-4b-it mode=chat in=0.05 out=0.1 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/google/gemma-4-26B-A4B-it mode=chat in=0.07 out=0.34 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning
  deepinfra/google/gemma-4-31B-it mode=chat in=0.13 out=0.38 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning
  deepinfra/google/gemma-4-31B-it-Ultra mode=chat in=0.27 out=0.76 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning
  deepinfra/google/gemma-4-31B-it-turbo mode=chat in=0.09 out=0.34 cache_read=0.05 context=262144 max_out=262144 flags=tools,tool_choice,vision,prompt_cache,reasoning
  deepinfra/google/gemma-4-E4B-it mode=chat in=0.02 out=0.1 context=131072 max_out=131072 flags=tools,tool_choice,reasoning
  deepinfra/inclusionAI/Ling-3.0-flash mode=chat in=0.06 out=0.18 cache_read=0.012 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/meta-llama/Llama-3.2-11B-Vision-Instruct mode=chat in=0.049 out=0.049 context=131072 max_out=131072
  deepinfra/meta-llama/Llama-3.2-3B-Instruct mode=chat in=0.02 out=0.02 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/meta-llama/Llama-3.3-70B-Instruct mode=chat in=0.23 out=0.4 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo mode=chat in=0.1 out=0.32 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8 mode=chat in=0.2 out=0.8 context=1048576 max_out=1048576 flags=tools,tool_choice
  deepinfra/meta-llama/Llama-4-Scout-17B-16E-Instruct mode=chat in=0.1 out=0.3 context=327680 max_out=327680 flags=tools,tool_choice
  deepinfra/meta-llama/Llama-Guard-3-8B mode=chat in=0.055 out=0.055 context=131072 max_out=131072
  deepinfra/meta-llama/Llama-Guard-4-12B mode=chat in=0.18 out=0.18 context=163840 max_out=163840
  deepinfra/meta-llama/Meta-Llama-3-8B-Instruct mode=chat in=0.03 out=0.06 context=8192 max_out=8192 flags=tools,tool_choice
  deepinfra/meta-llama/Meta-Llama-3.1-70B-Instruct mode=chat in=0.4 out=0.4 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo mode=chat in=0.4 out=0.4 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/meta-llama/Meta-Llama-3.1-8B-Instruct mode=chat in=0.03 out=0.05 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo mode=chat in=0.02 out=0.04 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/meta-models/Muse-Glimmer-30B mode=chat in=0.3 out=1.2 cache_read=0.04 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/microsoft/WizardLM-2-8x22B mode=chat in=0.48 out=0.48 context=65536 max_out=65536
  deepinfra/microsoft/phi-4 mode=chat in=0.07 out=0.14 context=16384 max_out=16384 flags=tools,tool_choice
  deepinfra/mistralai/Mistral-Nemo-Instruct-2407 mode=chat in=0.019 out=0.03 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/mistralai/Mistral-Small-24B-Instruct-2501 mode=chat in=0.05 out=0.08 context=32768 max_out=32768 flags=tools,tool_choice
  deepinfra/mistralai/Mistral-Small-3.2-24B-Instruct-2506 mode=chat in=0.075 out=0.2 context=128000 max_out=128000 flags=tools,tool_choice
  deepinfra/mistralai/Mixtral-8x7B-Instruct-v0.1 mode=chat in=0.4 out=0.4 context=32768 max_out=32768 flags=tools,tool_choice
  deepinfra/moonshotai/Kimi-K2-Instruct mode=chat in=0.5 out=2 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/moonshotai/Kimi-K2-Instruct-0905 mode=chat in=0.5 out=2 cache_read=0.4 context=262144 max_out=262144 flags=tools,tool_choice
  deepinfra/moonshotai/Kimi-K2.5 mode=chat in=0.45 out=2.25 cache_read=0.07 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/moonshotai/Kimi-K2.6 mode=chat in=0.75 out=3.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/moonshotai/Kimi-K2.7-Code mode=chat in=0.68 out=3.4 cache_read=0.136 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/moonshotai/Kimi-K3 mode=chat in=2.85 out=14.25 cache_read=0.285 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,prompt_cache
  deepinfra/nvidia/Llama-3.1-Nemotron-70B-Instruct mode=chat in=0.6 out=0.6 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/nvidia/Llama-3.3-Nemotron-Super-49B-v1.5 mode=chat in=0.1 out=0.4 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/nvidia/NVIDIA-Nemotron-3-Super-120B-A12B mode=chat in=0.085 out=0.4 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,reasoning
  deepinfra/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B mode=chat in=0.5 out=2.2 cache_read=0.1 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/nvidia/NVIDIA-Nemotron-3.5-Lightning mode=chat in=0.08 out=0.2 cache_read=0.04 context=262144 flags=tools,tool_choice,prompt_cache,reasoning
  deepinfra/nvidia/NVIDIA-Nemotron-Nano-9B-v2 mode=chat in=0.04 out=0.16 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/nvidia/Nemotron-3-Nano-30B-A3B mode=chat in=0.05 out=0.2 cache_read=0.025 context=262144 max_out=262144 flags=tools,tool_choice,prompt_cache,reasoning
  deepinfra/nvidia/Nemotron-Content-Safety-3.5 mode=chat in=0.2 out=0.2 context=131072 max_out=131072 flags=vision
  deepinfra/openai/gpt-oss-120b mode=chat in=0.037 out=0.17 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/openai/gpt-oss-120b-Turbo mode=chat in=0.15 out=0.6 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,reasoning
  deepinfra/openai/gpt-oss-120b-Ultra mode=chat in=0.2 out=0.95 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,reasoning
  deepinfra/openai/gpt-oss-20b mode=chat in=0.03 out=0.14 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/stepfun-ai/Step-3.7-Flash mode=chat in=0.2 out=1.15 cache_read=0.04 context=262144 max_out=262144 flags=tools,tool_choice,vision,prompt_cache
  deepinfra/tencent/Hy3 mode=chat in=0.14 out=0.58 cache_read=0.035 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/thinkingmachines/Inkling mode=chat in=0.95 out=4.05 cache_read=0.16 context=524288 max_out=524288 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/thinkingmachines/Inkling-Small mode=chat in=0.45 out=1.2 cache_read=0.1 context=524288 max_out=524288 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  deepinfra/zai-org/GLM-4.5 mode=chat in=0.4 out=1.6 context=131072 max_out=131072 flags=tools,tool_choice
  deepinfra/zai-org/GLM-4.6 mode=chat in=0.5 out=2 cache_read=0.1 context=202752 max_out=202752 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/zai-org/GLM-4.7 mode=chat in=0.4 out=1.75 cache_read=0.08 context=202752 max_out=202752 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/zai-org/GLM-4.7-Flash mode=chat in=0.06 out=0.4 cache_read=0.01 context=202752 max_out=202752 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/zai-org/GLM-5 mode=chat in=0.6 out=2.08 cache_read=0.12 context=202752 max_out=202752 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/zai-org/GLM-5.1 mode=chat in=1.05 out=3.5 cache_read=0.205 context=202752 max_out=202752 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepinfra/zai-org/GLM-5.2 mode=chat in=0.75 out=2.4 cache_read=0.14 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  deepseek/deepseek-chat mode=chat in=0.28 out=0.42 cache_read=0.028 cache_write=0 context=131072 max_out=8192 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,system,prefill deprecated=2026-07-24
  deepseek/deepseek-coder mode=chat in=0.14 out=0.28 cache_read=0.014 context=128000 max_out=4096 flags=tools,tool_choice,prompt_cache,prefill
  deepseek/deepseek-flash mode=chat in=0.3 out=1.2 cache_read=0.006 cache_write=0 context=1000000 max_out=393216 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system,prefill,off_peak
  deepseek/deepseek-r1 mode=chat in=0.55 out=2.19 cache_read=0.14 context=65536 max_out=8192 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  deepseek/deepseek-reasoner mode=chat in=0.28 out=0.42 cache_read=0.028 context=131072 max_out=65536 flags=json_schema,prompt_cache,reasoning,system,prefill deprecated=2026-07-24
  deepseek/deepseek-v3 mode=chat in=0.27 out=1.1 cache_read=0.07 cache_write=0 context=65536 max_out=8192 flags=tools,tool_choice,prompt_cache,prefill
  deepseek/deepseek-v3.2 mode=chat in=0.28 out=0.4 cache_read=0.028 context=163840 max_out=163840 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  deepseek/deepseek-v4-flash mode=chat in=0.3 out=1.2 cache_read=0.006 cache_write=0 context=1000000 max_out=393216 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system,prefill,off_peak
  deepseek/deepseek-v4-flash-vision-exp mode=chat in=0.3 out=1.2 cache_read=0.006 cache_write=0 context=1000000 max_out=393216 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system,prefill,off_peak
  deepseek/deepseek-v4-pro mode=chat in=1.32 out=3.96 cache_read=0.044 cache_write=0 context=1000000 max_out=393216 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system,prefill,off_peak
  fal_ai/fal-ai/moondream3-preview/query mode=chat in=0.4 out=3.5 flags=vision,reasoning
  featherless_ai/featherless-ai/Qwerky-72B mode=chat context=32768 max_out=4096
  featherless_ai/featherless-ai/Qwerky-QwQ-32B mode=chat context=32768 max_out=4096
  fireworks_ai/accounts/fireworks/models/chronos-hermes-13b-v2 mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/code-llama-13b mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-llama-13b-instruct mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-llama-13b-python mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-llama-34b mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-llama-34b-instruct mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-llama-34b-python mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-llama-70b mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/code-llama-70b-instruct mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/code-llama-70b-python mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/code-llama-7b mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-llama-7b-instruct mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-llama-7b-python mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/code-qwen-1p5-7b mode=chat in=0.2 out=0.2 context=65536 max_out=65536
  fireworks_ai/accounts/fireworks/models/codegemma-2b mode=chat in=0.1 out=0.1 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/codegemma-7b mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/cogito-671b-v2-p1 mode=chat in=1.2 out=1.2 context=163840 max_out=163840
  fireworks_ai/accounts/fireworks/models/cogito-v1-preview-llama-3b mode=chat in=0.1 out=0.1 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/cogito-v1-preview-llama-70b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/cogito-v1-preview-llama-8b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/cogito-v1-preview-qwen-14b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/cogito-v1-preview-qwen-32b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/dbrx-instruct mode=chat in=1.2 out=1.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/deepseek-coder-1b-base mode=chat in=0.1 out=0.1 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/deepseek-coder-33b-instruct mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/deepseek-coder-7b-base mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/deepseek-coder-7b-base-v1p5 mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/deepseek-coder-7b-instruct-v1p5 mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/deepseek-coder-v2-instruct mode=chat in=1.2 out=1.2 context=65536 max_out=65536 flags=json_schema
  fireworks_ai/accounts/fireworks/models/deepseek-coder-v2-lite-base mode=chat in=0.5 out=0.5 context=163840 max_out=163840
  fireworks_ai/accounts/fireworks/models/deepseek-coder-v2-lite-instruct mode=chat in=0.5 out=0.5 context=163840 max_out=163840
  fireworks_ai/accounts/fireworks/models/deepseek-prover-v2 mode=chat in=1.2 out=1.2 context=163840 max_out=163840
  fireworks_ai/accounts/fireworks/models/deepseek-r1 mode=chat in=3 out=8 context=163840 max_out=20480 flags=json_schema
  fireworks_ai/accounts/fireworks/models/deepseek-r1-0528 mode=chat in=3 out=8 context=163840 max_out=160000 flags=json_schema
  fireworks_ai/accounts/fireworks/models/deepseek-r1-0528-distill-qwen3-8b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/deepseek-r1-basic mode=chat in=0.55 out=2.19 context=163840 max_out=20480 flags=json_schema
  fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-llama-70b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-llama-8b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-14b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-1p5b mode=chat in=0.1 out=0.1 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-32b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/deepseek-r1-distill-qwen-7b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/deepseek-v2-lite-chat mode=chat in=0.5 out=0.5 context=163840 max_out=163840
  fireworks_ai/accounts/fireworks/models/deepseek-v2p5 mode=chat in=1.2 out=1.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/deepseek-v3 mode=chat in=0.9 out=0.9 context=131072 max_out=8192 flags=json_schema
  fireworks_ai/accounts/fireworks/models/deepseek-v3-0324 mode=chat in=0.9 out=0.9 context=163840 max_out=163840 flags=json_schema
  fireworks_ai/accounts/fireworks/models/deepseek-v3p1 mode=chat in=0.56 out=1.68 context=128000 max_out=8192 flags=tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/deepseek-v3p1-terminus mode=chat in=0.56 out=1.68 context=128000 max_out=8192 flags=tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/deepseek-v3p2 mode=chat in=0.56 out=1.68 context=163840 max_out=163840 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/deepseek-v4-flash mode=chat in=0.14 out=0.28 cache_read=0.028 context=1048576 max_out=384000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/deepseek-v4-flash-0731 mode=chat in=0.22 out=0.66 cache_read=0.007 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/models/deepseek-v4-flash-vision-exp mode=chat in=0.22 out=0.66 cache_read=0.007 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/models/deepseek-v4-pro mode=chat in=1.2 out=1.2 cache_read=0.6 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-08-27
  fireworks_ai/accounts/fireworks/models/deepseek-v4-pro-0813 mode=chat in=1.32 out=3.96 cache_read=0.044 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/models/deepseek-v4p1-flash mode=chat in=0.3 out=1.2 cache_read=0.006 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  fireworks_ai/accounts/fireworks/models/deepseek-v4p1-flash-1017 mode=chat in=0.3 out=1.2 cache_read=0.006 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  fireworks_ai/accounts/fireworks/models/deepseek-v4p1-flash-1017-us mode=chat in=0.45 out=1.8 cache_read=0.009 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  fireworks_ai/accounts/fireworks/models/devstral-small-2505 mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/dobby-mini-unhinged-plus-llama-3-1-8b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/dobby-unhinged-llama-3-3-70b-new mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/dolphin-2-9-2-qwen2-72b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/dolphin-2p6-mixtral-8x7b mode=chat in=0.5 out=0.5 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/ember-1 mode=chat in=3 out=15 cache_read=0.3 context=1048576 flags=tools,tool_choice,json_schema,vision,reasoning
  fireworks_ai/accounts/fireworks/models/ernie-4p5-21b-a3b-pt mode=chat in=0.1 out=0.1 context=131072 max_out=4096
  fireworks_ai/accounts/fireworks/models/ernie-4p5-300b-a47b-pt mode=chat in=0.1 out=0.1 context=131072 max_out=4096
  fireworks_ai/accounts/fireworks/models/fare-20b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/firefunction-v1 mode=chat in=0.5 out=0.5 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/firefunction-v2 mode=chat in=0.9 out=0.9 context=8192 max_out=8192 flags=tools,tool_choice,json_schema
  fireworks_ai/accounts/fireworks/models/firellava-13b mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/firesearch-ocr-v6 mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/flux-1-dev mode=chat in=0.1 out=0.1 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/flux-1-dev-controlnet-union mode=chat in=0.001 out=0.001 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/flux-1-schnell mode=chat in=0.1 out=0.1 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/gemma-2b-it mode=chat in=0.1 out=0.1 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/gemma-3-27b-it mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/gemma-7b mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/gemma-7b-it mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/gemma2-9b-it mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/glm-4p5 mode=chat in=0.55 out=2.19 context=131072 max_out=96000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/glm-4p5-air mode=chat in=0.22 out=0.88 context=131072 max_out=96000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/glm-4p5v mode=chat in=1.2 out=1.2 context=131072 max_out=131072 flags=reasoning
  fireworks_ai/accounts/fireworks/models/glm-4p6 mode=chat in=0.55 out=2.19 context=202752 max_out=202800 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/glm-4p7 mode=chat in=0.6 out=2.2 cache_read=0.3 context=202752 max_out=202800 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/glm-5p1 mode=chat in=1.4 out=4.4 cache_read=0.26 context=202752 max_out=131072 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/glm-5p2 mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/models/glm-5p3 mode=chat in=1.4 out=4.4 cache_read=0.26 context=1048576 max_out=128000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/glm-5p3-flash mode=chat in=0.15 out=0.5 cache_read=0.03 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision
  fireworks_ai/accounts/fireworks/models/gpt-oss-120b mode=chat in=0.15 out=0.6 cache_read=0.015 context=131072 max_out=32768 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-11-07
  fireworks_ai/accounts/fireworks/models/gpt-oss-20b mode=chat in=0.07 out=0.3 cache_read=0.035 context=131072 max_out=32768 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/gpt-oss-safeguard-120b mode=chat in=1.2 out=1.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/gpt-oss-safeguard-20b mode=chat in=0.5 out=0.5 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/hermes-2-pro-mistral-7b mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/inkling mode=chat in=1 out=4.05 cache_read=0.17 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision deprecated=2026-11-07
  fireworks_ai/accounts/fireworks/models/internvl3-38b mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/internvl3-78b mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/internvl3-8b mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/kat-coder mode=chat in=0.9 out=0.9 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/kat-dev-32b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/kat-dev-72b-exp mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/kimi-k2-instruct mode=chat in=0.6 out=2.5 context=131072 max_out=16384 flags=tools,tool_choice,json_schema
  fireworks_ai/accounts/fireworks/models/kimi-k2-instruct-0905 mode=chat in=0.6 out=2.5 context=262144 max_out=32768 flags=tools,tool_choice,json_schema
  fireworks_ai/accounts/fireworks/models/kimi-k2-thinking mode=chat in=0.6 out=2.5 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,web_search
  fireworks_ai/accounts/fireworks/models/kimi-k2p5 mode=chat in=0.6 out=3 cache_read=0.1 context=262144 max_out=32768 flags=tools,tool_choice,json_schema
  fireworks_ai/accounts/fireworks/models/kimi-k2p6 mode=chat in=0.95 out=4 cache_read=0.16 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/models/kimi-k2p7-code mode=chat in=0.95 out=4 cache_read=0.19 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/models/kimi-k3 mode=chat in=3 out=15 cache_read=0.3 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning effort=low,high,max
  fireworks_ai/accounts/fireworks/models/llama-guard-2-8b mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/llama-guard-3-1b mode=chat in=0.1 out=0.1 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/llama-guard-3-8b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/llama-v2-13b mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/llama-v2-13b-chat mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/llama-v2-70b mode=chat in=0.1 out=0.1 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/llama-v2-70b-chat mode=chat in=0.9 out=0.9 context=2048 max_out=2048
  fireworks_ai/accounts/fireworks/models/llama-v2-7b mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/llama-v2-7b-chat mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/llama-v3-70b-instruct mode=chat in=0.9 out=0.9 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/llama-v3-70b-instruct-hf mode=chat in=0.9 out=0.9 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/llama-v3-8b mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/llama-v3-8b-instruct-hf mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/llama-v3p1-405b-instruct mode=chat in=3 out=3 context=131072 max_out=16384 flags=tools,tool_choice,json_schema
  fireworks_ai/accounts/fireworks/models/llama-v3p1-405b-instruct-long mode=chat in=0.1 out=0.1 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/llama-v3p1-70b-instruct mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/llama-v3p1-70b-instruct-1b mode=chat in=0.1 out=0.1 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/llama-v3p1-8b-instruct mode=chat in=0.1 out=0.1 context=131072 max_out=16384 flags=json_schema
  fireworks_ai/accounts/fireworks/models/llama-v3p1-nemotron-70b-instruct mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/llama-v3p2-11b-vision-instruct mode=chat in=0.2 out=0.2 context=131072 max_out=16384 flags=json_schema,vision
  fireworks_ai/accounts/fireworks/models/llama-v3p2-1b mode=chat in=0.1 out=0.1 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/llama-v3p2-1b-instruct mode=chat in=0.1 out=0.1 context=131072 max_out=16384 flags=json_schema
  fireworks_ai/accounts/fireworks/models/llama-v3p2-3b mode=chat in=0.1 out=0.1 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/llama-v3p2-3b-instruct mode=chat in=0.1 out=0.1 context=131072 max_out=16384 flags=json_schema
  fireworks_ai/accounts/fireworks/models/llama-v3p2-90b-vision-instruct mode=chat in=0.9 out=0.9 context=131072 max_out=16384 flags=json_schema,vision
  fireworks_ai/accounts/fireworks/models/llama-v3p3-70b-instruct mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/llama4-maverick-instruct-basic mode=chat in=0.22 out=0.88 context=131072 max_out=131072 flags=json_schema
  fireworks_ai/accounts/fireworks/models/llama4-scout-instruct-basic mode=chat in=0.15 out=0.6 context=131072 max_out=131072 flags=json_schema
  fireworks_ai/accounts/fireworks/models/llamaguard-7b mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/llava-yi-34b mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/minimax-m1-80k mode=chat in=0.1 out=0.1 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/minimax-m2 mode=chat in=0.3 out=1.2 context=196608 max_out=4096
  fireworks_ai/accounts/fireworks/models/minimax-m2p1 mode=chat in=0.3 out=1.2 cache_read=0.03 context=196608 max_out=204800 flags=tools,tool_choice,json_schema
  fireworks_ai/accounts/fireworks/models/minimax-m2p7 mode=chat context=196608 max_out=196608 flags=tools,tool_choice,json_schema deprecated=2026-08-27
  fireworks_ai/accounts/fireworks/models/minimax-m3 mode=chat in=0.3 out=1.2 cache_read=0.06 context=512000 max_out=512000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/models/minimax-m3p1-flash mode=chat in=0.15 out=0.6 cache_read=0.015 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,reasoning
  fireworks_ai/accounts/fireworks/models/ministral-3-14b-instruct-2512 mode=chat in=0.2 out=0.2 context=256000 max_out=256000
  fireworks_ai/accounts/fireworks/models/ministral-3-3b-instruct-2512 mode=chat in=0.1 out=0.1 context=256000 max_out=256000
  fireworks_ai/accounts/fireworks/models/ministral-3-8b-instruct-2512 mode=chat in=0.2 out=0.2 context=256000 max_out=256000
  fireworks_ai/accounts/fireworks/models/mistral-7b mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/mistral-7b-instruct-4k mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/mistral-7b-instruct-v0p2 mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/mistral-7b-instruct-v3 mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/mistral-7b-v0p2 mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/mistral-large-3-fp8 mode=chat in=1.2 out=1.2 context=256000 max_out=256000
  fireworks_ai/accounts/fireworks/models/mistral-nemo-base-2407 mode=chat in=0.2 out=0.2 context=128000 max_out=128000
  fireworks_ai/accounts/fireworks/models/mistral-nemo-instruct-2407 mode=chat in=0.2 out=0.2 context=128000 max_out=128000
  fireworks_ai/accounts/fireworks/models/mistral-small-24b-instruct-2501 mode=chat in=0.9 out=0.9 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/mixtral-8x22b mode=chat in=1.2 out=1.2 context=65536 max_out=65536
  fireworks_ai/accounts/fireworks/models/mixtral-8x22b-instruct mode=chat in=1.2 out=1.2 context=65536 max_out=65536
  fireworks_ai/accounts/fireworks/models/mixtral-8x22b-instruct-hf mode=chat in=1.2 out=1.2 context=65536 max_out=65536 flags=tools,tool_choice,json_schema
  fireworks_ai/accounts/fireworks/models/mixtral-8x7b mode=chat in=0.5 out=0.5 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/mixtral-8x7b-instruct mode=chat in=0.5 out=0.5 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/mixtral-8x7b-instruct-hf mode=chat in=0.5 out=0.5 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/muse-glimmer-30b mode=chat in=0.35 out=1.5 cache_read=0.04 context=131072 max_out=16384 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/models/muse-spark-open mode=chat in=1.25 out=4.25 cache_read=0.15 context=1048576 flags=tools,vision
  fireworks_ai/accounts/fireworks/models/mythomax-l2-13b mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/nemotron-3-ultra-nvfp4 mode=chat in=0.6 out=2.4 cache_read=0.12 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-11-07
  fireworks_ai/accounts/fireworks/models/nemotron-lightning-3p5-30b-a3b mode=chat in=0.05 out=0.2 cache_read=0.01 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-11-07
  fireworks_ai/accounts/fireworks/models/nemotron-nano-v2-12b-vl mode=chat in=0.1 out=0.1 context=131072 max_out=4096
  fireworks_ai/accounts/fireworks/models/nous-capybara-7b-v1p9 mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/nous-hermes-2-mixtral-8x7b-dpo mode=chat in=0.5 out=0.5 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/nous-hermes-2-yi-34b mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/nous-hermes-llama2-13b mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/nous-hermes-llama2-70b mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/nous-hermes-llama2-7b mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/nvidia-nemotron-nano-12b-v2 mode=chat in=0.2 out=0.2 context=128000 max_out=131072
  fireworks_ai/accounts/fireworks/models/nvidia-nemotron-nano-9b-v2 mode=chat in=0.2 out=0.2 context=128000 max_out=131072
  fireworks_ai/accounts/fireworks/models/openchat-3p5-0106-7b mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/openhermes-2-mistral-7b mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/openhermes-2p5-mistral-7b mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/openorca-7b mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/phi-2-3b mode=chat in=0.1 out=0.1 context=2048 max_out=2048
  fireworks_ai/accounts/fireworks/models/phi-3-mini-128k-instruct mode=chat in=0.1 out=0.1 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/phi-3-vision-128k-instruct mode=chat in=0.2 out=0.2 context=32064 max_out=32064
  fireworks_ai/accounts/fireworks/models/phind-code-llama-34b-python-v1 mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/phind-code-llama-34b-v1 mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/phind-code-llama-34b-v2 mode=chat in=0.9 out=0.9 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/pythia-12b mode=chat in=0.2 out=0.2 context=2048 max_out=2048
  fireworks_ai/accounts/fireworks/models/qwen-qwq-32b-preview mode=chat in=0.9 out=0.9 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen-v2p5-14b-instruct mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen-v2p5-7b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen1p5-72b-chat mode=chat in=0.9 out=0.9 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2-72b-instruct mode=chat in=0.9 out=0.9 context=32768 max_out=32768 flags=json_schema
  fireworks_ai/accounts/fireworks/models/qwen2-7b-instruct mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2-vl-2b-instruct mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2-vl-72b-instruct mode=chat in=0.9 out=0.9 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2-vl-7b-instruct mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-0p5b-instruct mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-14b mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen2p5-1p5b-instruct mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-32b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen2p5-32b-instruct mode=chat in=0.9 out=0.9 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-72b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen2p5-72b-instruct mode=chat in=0.9 out=0.9 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-7b-instruct mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-0p5b mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-0p5b-instruct mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-14b mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-14b-instruct mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-1p5b mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-1p5b-instruct mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b mode=chat in=0.9 out=0.9 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b-instruct mode=chat in=0.9 out=0.9 context=4096 max_out=4096 flags=json_schema
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b-instruct-128k mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b-instruct-32k-rope mode=chat in=0.9 out=0.9 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-32b-instruct-64k mode=chat in=0.9 out=0.9 context=65536 max_out=65536
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-3b mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-3b-instruct mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-7b mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-coder-7b-instruct mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/qwen2p5-math-72b-instruct mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/qwen2p5-vl-32b-instruct mode=chat in=0.9 out=0.9 context=128000 max_out=128000
  fireworks_ai/accounts/fireworks/models/qwen2p5-vl-3b-instruct mode=chat in=0.2 out=0.2 context=128000 max_out=128000
  fireworks_ai/accounts/fireworks/models/qwen2p5-vl-72b-instruct mode=chat in=0.9 out=0.9 context=128000 max_out=128000
  fireworks_ai/accounts/fireworks/models/qwen2p5-vl-7b-instruct mode=chat in=0.2 out=0.2 context=128000 max_out=128000
  fireworks_ai/accounts/fireworks/models/qwen3-0p6b mode=chat in=0.1 out=0.1 context=40960 max_out=40960
  fireworks_ai/accounts/fireworks/models/qwen3-14b mode=chat in=0.2 out=0.2 context=40960 max_out=40960
  fireworks_ai/accounts/fireworks/models/qwen3-1p7b mode=chat in=0.1 out=0.1 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen3-1p7b-fp8-draft mode=chat in=0.1 out=0.1 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-1p7b-fp8-draft-131072 mode=chat in=0.1 out=0.1 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen3-1p7b-fp8-draft-40960 mode=chat in=0.1 out=0.1 context=40960 max_out=40960
  fireworks_ai/accounts/fireworks/models/qwen3-235b-a22b mode=chat in=0.22 out=0.88 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen3-235b-a22b-instruct-2507 mode=chat in=0.22 out=0.88 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-235b-a22b-thinking-2507 mode=chat in=0.22 out=0.88 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-30b-a3b mode=chat in=0.15 out=0.6 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/qwen3-30b-a3b-instruct-2507 mode=chat in=0.5 out=0.5 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-30b-a3b-thinking-2507 mode=chat in=0.9 out=0.9 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-32b mode=chat in=0.9 out=0.9 context=131072 max_out=131072 flags=reasoning
  fireworks_ai/accounts/fireworks/models/qwen3-4b mode=chat in=0.2 out=0.2 context=40960 max_out=40960
  fireworks_ai/accounts/fireworks/models/qwen3-4b-instruct-2507 mode=chat in=0.2 out=0.2 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-8b mode=chat in=0.2 out=0.2 context=40960 max_out=40960 flags=reasoning
  fireworks_ai/accounts/fireworks/models/qwen3-coder-30b-a3b-instruct mode=chat in=0.15 out=0.6 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-coder-480b-a35b-instruct mode=chat in=0.45 out=1.8 context=262144 max_out=262144 flags=reasoning
  fireworks_ai/accounts/fireworks/models/qwen3-coder-480b-instruct-bf16 mode=chat in=0.9 out=0.9 context=262144 max_out=4096
  fireworks_ai/accounts/fireworks/models/qwen3-next-80b-a3b-instruct mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/qwen3-next-80b-a3b-thinking mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/qwen3-vl-235b-a22b-instruct mode=chat in=0.22 out=0.88 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-vl-235b-a22b-thinking mode=chat in=0.22 out=0.88 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-vl-30b-a3b-instruct mode=chat in=0.15 out=0.6 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-vl-30b-a3b-thinking mode=chat in=0.15 out=0.6 context=262144 max_out=262144
  fireworks_ai/accounts/fireworks/models/qwen3-vl-32b-instruct mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/qwen3-vl-8b-instruct mode=chat in=0.2 out=0.2 context=262144 max_out=4096
  fireworks_ai/accounts/fireworks/models/qwen3p7-plus mode=chat in=0.4 out=1.6 cache_read=0.08 context=262144 max_out=65536 flags=tools,tool_choice,json_schema,vision,reasoning
  fireworks_ai/accounts/fireworks/models/qwen3p8-max mode=chat in=2 out=6 cache_read=0.25 context=262144 flags=tools,tool_choice,json_schema,vision,reasoning
  fireworks_ai/accounts/fireworks/models/qwq-32b mode=chat in=0.9 out=0.9 context=131072 max_out=131072
  fireworks_ai/accounts/fireworks/models/rolm-ocr mode=chat in=0.2 out=0.2 context=128000 max_out=128000
  fireworks_ai/accounts/fireworks/models/snorkel-mistral-7b-pairrm-dpo mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/stablecode-3b mode=chat in=0.1 out=0.1 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/starcoder-16b mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/starcoder-7b mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  fireworks_ai/accounts/fireworks/models/starcoder2-15b mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/starcoder2-3b mode=chat in=0.1 out=0.1 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/starcoder2-7b mode=chat in=0.2 out=0.2 context=16384 max_out=16384
  fireworks_ai/accounts/fireworks/models/toppy-m-7b mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/models/yi-34b mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/yi-34b-200k-capybara mode=chat in=0.9 out=0.9 context=200000 max_out=200000
  fireworks_ai/accounts/fireworks/models/yi-34b-chat mode=chat in=0.9 out=0.9 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/yi-6b mode=chat in=0.2 out=0.2 context=4096 max_out=4096
  fireworks_ai/accounts/fireworks/models/yi-large mode=chat in=3 out=3 context=32768 max_out=32768 flags=json_schema
  fireworks_ai/accounts/fireworks/models/zephyr-7b-beta mode=chat in=0.2 out=0.2 context=32768 max_out=32768
  fireworks_ai/accounts/fireworks/routers/auto mode=chat flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/routers/auto-instant mode=chat flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/routers/deepseek-v4p1-flash-us mode=chat in=0.45 out=1.8 cache_read=0.009 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  fireworks_ai/accounts/fireworks/routers/firerouter mode=chat flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/routers/glm-5p1-fast mode=chat in=2.8 out=8.8 cache_read=0.52 context=202800 max_out=131072 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/routers/glm-5p2-fast mode=chat in=2.1 out=6.6 cache_read=0.21 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/routers/glm-5p2-fast-us mode=chat in=2.1 out=6.6 cache_read=0.21 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/accounts/fireworks/routers/glm-5p3-fast mode=chat in=2.1 out=6.6 cache_read=0.39 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/routers/glm-5p3-flash-us mode=chat in=0.225 out=0.75 cache_read=0.045 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision deprecated=2026-11-07
  fireworks_ai/accounts/fireworks/routers/glm-5p3-us mode=chat in=2.1 out=6.6 cache_read=0.39 context=1048576 max_out=128000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/accounts/fireworks/routers/kimi-k2p6-fast mode=chat in=2 out=8 cache_read=0.3 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-08-27
  fireworks_ai/accounts/fireworks/routers/kimi-k2p7-code-fast mode=chat in=1.9 out=8 cache_read=0.38 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-08-27
  fireworks_ai/accounts/fireworks/routers/kimi-k3-fast mode=chat in=4.5 out=22.5 cache_read=0.45 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning effort=low,high,max
  fireworks_ai/accounts/fireworks/routers/kimi-k3-us mode=chat in=4.5 out=22.5 cache_read=0.45 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning effort=low,high,max
  fireworks_ai/deepseek-v4-flash mode=chat in=0.14 out=0.28 cache_read=0.028 context=1048576 max_out=384000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/deepseek-v4-flash-0731 mode=chat in=0.22 out=0.66 cache_read=0.007 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/deepseek-v4-flash-vision-exp mode=chat in=0.22 out=0.66 cache_read=0.007 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision deprecated=2026-09-25
  fireworks_ai/deepseek-v4-pro-0813 mode=chat in=1.32 out=3.96 cache_read=0.044 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/deepseek-v4p1-flash mode=chat in=0.3 out=1.2 cache_read=0.006 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  fireworks_ai/deepseek-v4p1-flash-us mode=chat in=0.45 out=1.8 cache_read=0.009 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  fireworks_ai/glm-4p7 mode=chat in=0.6 out=2.2 cache_read=0.3 context=202752 max_out=202800 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/glm-5p1 mode=chat in=1.4 out=4.4 cache_read=0.26 context=202752 max_out=131072 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/glm-5p1-fast mode=chat in=2.8 out=8.8 cache_read=0.52 context=202800 max_out=131072 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/glm-5p2 mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/glm-5p2-fast mode=chat in=2.1 out=6.6 cache_read=0.21 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/glm-5p2-fast-us mode=chat in=2.1 out=6.6 cache_read=0.21 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-09-25
  fireworks_ai/glm-5p3 mode=chat in=1.4 out=4.4 cache_read=0.26 context=1048576 max_out=128000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/glm-5p3-fast mode=chat in=2.1 out=6.6 cache_read=0.39 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/glm-5p3-flash mode=chat in=0.15 out=0.5 cache_read=0.03 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision
  fireworks_ai/glm-5p3-flash-us mode=chat in=0.225 out=0.75 cache_read=0.045 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision deprecated=2026-11-07
  fireworks_ai/glm-5p3-us mode=chat in=2.1 out=6.6 cache_read=0.39 context=1048576 max_out=128000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/gpt-oss-120b mode=chat in=0.15 out=0.6 cache_read=0.015 context=131072 max_out=32768 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-11-07
  fireworks_ai/gpt-oss-20b mode=chat in=0.07 out=0.3 cache_read=0.035 context=131072 max_out=32768 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/kimi-k2p5 mode=chat in=0.6 out=3 cache_read=0.1 context=262144 max_out=32768 flags=tools,tool_choice,json_schema
  fireworks_ai/kimi-k2p6 mode=chat in=0.95 out=4 cache_read=0.16 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-09-25
  fireworks_ai/kimi-k2p6-fast mode=chat in=2 out=8 cache_read=0.3 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-08-27
  fireworks_ai/kimi-k2p7-code mode=chat in=0.95 out=4 cache_read=0.19 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-09-25
  fireworks_ai/kimi-k2p7-code-fast mode=chat in=1.9 out=8 cache_read=0.38 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-08-27
  fireworks_ai/kimi-k3 mode=chat in=3 out=15 cache_read=0.3 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning effort=low,high,max
  fireworks_ai/kimi-k3-fast mode=chat in=4.5 out=22.5 cache_read=0.45 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning effort=low,high,max
  fireworks_ai/kimi-k3-us mode=chat in=4.5 out=22.5 cache_read=0.45 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning effort=low,high,max
  fireworks_ai/minimax-m2p1 mode=chat in=0.3 out=1.2 cache_read=0.03 context=196608 max_out=204800 flags=tools,tool_choice,json_schema
  fireworks_ai/minimax-m3 mode=chat in=0.3 out=1.2 cache_read=0.06 context=512000 max_out=512000 flags=tools,tool_choice,json_schema,reasoning
  fireworks_ai/muse-glimmer-30b mode=chat in=0.35 out=1.5 cache_read=0.04 context=131072 max_out=16384 flags=tools,tool_choice,json_schema,vision,reasoning deprecated=2026-09-25
  fireworks_ai/nemotron-3-ultra-nvfp4 mode=chat in=0.6 out=2.4 cache_read=0.12 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-11-07
  fireworks_ai/nemotron-lightning-3p5-30b-a3b mode=chat in=0.05 out=0.2 cache_read=0.01 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,reasoning deprecated=2026-11-07
  fireworks_ai/qwen3p7-plus mode=chat in=0.4 out=1.6 cache_read=0.08 context=262144 max_out=65536 flags=tools,tool_choice,json_schema,vision,reasoning
  fireworks_ai/qwen3p8-max mode=chat in=2 out=6 cache_read=0.25 context=262144 flags=tools,tool_choice,json_schema,vision,reasoning
  friendliai/MiniMaxAI/MiniMax-M2.5 mode=chat in=0.3 out=1.2 cache_read=0.06 context=196608 max_out=196608 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system
  friendliai/deepseek-ai/DeepSeek-V3.2 mode=chat in=0.5 out=1.5 cache_read=0.25 context=163840 max_out=163840 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system
  friendliai/google/gemma-4-31B-it mode=chat in=0.14 out=0.4 context=262144 max_out=262144 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning,system
  friendliai/zai-org/GLM-5.1 mode=chat in=1.4 out=4.4 cache_read=0.26 context=202752 max_out=202752 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system
  friendliai/zai-org/GLM-5.2 mode=chat in=1.4 out=4.4 cache_read=0.26 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system effort=high,max
  friendliai/zai-org/GLM-5.3 mode=chat in=1.26 out=3.96 cache_read=0.234 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system effort=low,high,max
  friendliai/zai-org/GLM-5.3-Flash mode=chat in=0.15 out=0.5 cache_read=0.03 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,vision,video_in,prompt_cache,reasoning,system effort=low,high,max
  gemini/deep-research-max-preview-04-2026 mode=chat in=2 out=12 batch_in=1 batch_out=6 context=1048576 max_out=65536 flags=vision,system,web_search
  gemini/deep-research-preview-04-2026 mode=chat in=2 out=12 batch_in=1 batch_out=6 context=1048576 max_out=65536 flags=vision,system,web_search
  gemini/deep-research-pro-preview-12-2025 mode=chat in=2 out=12 batch_in=1 batch_out=6 image_in_each=0.0011 context=1048576 max_out=65536 flags=json_schema,vision,pdf,prompt_cache,system,web_search deprecated=2026-10-23
  gemini/gemini-2.5-computer-use-preview-10-2025 mode=chat in=1.25 out=10 tier_above=200000 tier_in=2.5 tier_out=15 context=128000 max_out=64000 flags=tools,tool_choice,vision,system,computer_use deprecated=2026-07-28
  gemini/gemini-2.5-flash mode=chat in=0.3 out=2.5 cache_read=0.03 batch_in=0.15 batch_out=1.25 batch_cache_read=0.03 reasoning_out=2.5 audio_in=1 audio_cache_read=0.1 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-2.5-flash-lite mode=chat in=0.1 out=0.4 cache_read=0.01 batch_in=0.05 batch_out=0.2 batch_cache_read=0.01 reasoning_out=0.4 audio_in=0.3 audio_cache_read=0.03 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-2.5-pro mode=chat in=1.25 out=10 cache_read=0.125 tier_above=200000 tier_in=2.5 tier_out=15 tier_cache_read=0.25 batch_in=0.625 batch_out=5 batch_cache_read=0.125 context=1048576 max_out=65536 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-2.5-pro-preview-tts mode=chat in=1 out=20 cache_read=0.125 batch_in=0.5 batch_out=10 audio_in=0.7 audio_out=20 context=8192 max_out=16384 flags=tool_choice,prompt_cache,system deprecated=2026-11-17
  gemini/gemini-3-flash-preview mode=chat in=0.5 out=3 cache_read=0.05 batch_in=0.25 batch_out=1.5 batch_cache_read=0.05 reasoning_out=3 audio_in=1 audio_cache_read=0.1 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-3.1-flash-lite mode=chat in=0.25 out=1.5 cache_read=0.025 batch_in=0.125 batch_out=0.75 batch_cache_read=0.0125 reasoning_out=1.5 audio_in=0.5 audio_cache_read=0.05 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search deprecated=2027-05-07
  gemini/gemini-3.1-flash-lite-preview mode=chat in=0.25 out=1.5 cache_read=0.025 batch_in=0.125 batch_out=0.75 batch_cache_read=0.0125 reasoning_out=1.5 audio_in=0.5 audio_cache_read=0.05 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search deprecated=2026-05-25
  gemini/gemini-3.1-pro-preview mode=chat in=2 out=12 cache_read=0.2 tier_above=200000 tier_in=4 tier_out=18 tier_cache_read=0.4 batch_in=1 batch_out=6 batch_cache_read=0.2 context=1048576 max_out=65536 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-3.1-pro-preview-customtools mode=chat in=2 out=12 cache_read=0.2 tier_above=200000 tier_in=4 tier_out=18 tier_cache_read=0.4 batch_in=1 batch_out=6 batch_cache_read=0.2 context=1048576 max_out=65536 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-3.5-flash mode=chat in=1.5 out=9 cache_read=0.15 batch_in=0.75 batch_out=4.5 batch_cache_read=0.075 reasoning_out=9 audio_in=1.5 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-3.5-flash-lite mode=chat in=0.3 out=2.5 cache_read=0.03 batch_in=0.15 batch_out=1.25 batch_cache_read=0.02 reasoning_out=2.5 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search,no_sampling_params
  gemini/gemini-3.6-flash mode=chat in=0.75 out=3.75 cache_read=0.075 batch_in=0.375 batch_out=1.875 batch_cache_read=0.0375 reasoning_out=3.75 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search,no_sampling_params
  gemini/gemini-3.7-flash mode=chat in=0.75 out=3.75 cache_read=0.075 batch_in=0.375 batch_out=1.875 batch_cache_read=0.0375 reasoning_out=3.75 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search,no_sampling_params
  gemini/gemini-3.8-flash mode=chat in=0.75 out=3.75 cache_read=0.075 batch_in=0.375 batch_out=1.875 batch_cache_read=0.0375 reasoning_out=3.75 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search,no_sampling_params
  gemini/gemini-4-argon mode=chat in=2 out=10 cache_read=0.1 batch_in=1 batch_out=5 batch_cache_read=0.05 reasoning_out=10 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-exp-1114 mode=chat in=0 out=0 tier_above=128000 tier_in=0 tier_out=0 context=1048576 max_out=8192 flags=tools,tool_choice,json_schema,vision,system
  gemini/gemini-exp-1206 mode=chat in=0 out=0 tier_above=128000 tier_in=0 tier_out=0 context=2097152 max_out=8192 flags=tools,tool_choice,json_schema,vision,system
  gemini/gemini-flash-latest mode=chat in=0.75 out=3.75 cache_read=0.075 batch_in=0.375 batch_out=1.875 reasoning_out=3.75 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-flash-lite-latest mode=chat in=0.3 out=2.5 cache_read=0.03 batch_in=0.15 batch_out=1.25 reasoning_out=2.5 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-gemma-2-27b-it mode=chat in=0.35 out=1.05 context=8192 max_out=8192 flags=tools,tool_choice,vision
  gemini/gemini-gemma-2-9b-it mode=chat in=0.35 out=1.05 context=8192 max_out=8192 flags=tools,tool_choice,vision
  gemini/gemini-omni-1.1-flash mode=chat in=1.5 out=9 reasoning_out=9 audio_in=1.5 context=1048576 max_out=65536 flags=vision,audio_in,video_in,reasoning,system
  gemini/gemini-omni-flash-preview mode=chat in=1.5 out=9 reasoning_out=9 audio_in=1.5 context=131072 max_out=65536 flags=vision,audio_in,video_in,reasoning,system deprecated=2026-10-22
  gemini/gemini-pro-latest mode=chat in=2 out=12 cache_read=0.2 tier_above=200000 tier_in=4 tier_out=18 tier_cache_read=0.4 batch_in=1 batch_out=6 context=1048576 max_out=65536 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-robotics-er-2-preview mode=chat in=1 out=5 cache_read=0.1 batch_in=0.5 batch_out=2.5 batch_cache_read=0.05 reasoning_out=5 audio_in=1 context=131072 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  gemini/gemini-robotics-er-2-streaming-preview mode=chat in=1 out=5 audio_in=1 context=131072 max_out=65536 flags=tools,vision,audio_in,video_in,reasoning,web_search
  gemini/gemma-3-27b-it mode=chat in=0 out=0 tier_above=128000 tier_in=0 tier_out=0 image_in_each=0 context=131072 max_out=8192 flags=tools,tool_choice,json_schema,vision,no_system
  gemini/gemma-4-26b-a4b-it mode=chat in=0 out=0 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning,system
  gemini/gemma-4-31b-it mode=chat in=0 out=0 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,vision,reasoning,system
  gemini/learnlm-1.5-pro-experimental mode=chat in=0 out=0 tier_above=128000 tier_in=0 tier_out=0 image_in_each=0 context=32767 max_out=8192 flags=tools,tool_choice,json_schema,vision,system
  gemini/lyria-3-clip-preview mode=chat in=0 out=0 context=131072 max_out=8192 flags=audio_out,no_system
  gemini/lyria-3-pro-preview mode=chat in=0 out=0 context=131072 max_out=8192 flags=audio_out,no_system
  gemini/lyria-3.5 mode=chat in=0 out=0 context=131072 max_out=65536 flags=audio_out,no_system
  gemini/lyria-3.5-clip-preview mode=chat in=0 out=0 context=131072 max_out=8192 flags=audio_out,no_system
  gemini/lyria-3.5-pro-preview mode=chat in=0 out=0 context=131072 max_out=8192 flags=audio_out,no_system
  gemini/lyria-realtime-exp mode=chat in=0 out=0 context=1048576 max_out=65536 flags=audio_out,no_system
  gigachat/GigaChat-2 mode=chat in=0 out=0 context=128000 max_out=8192 flags=tools,system
  gigachat/GigaChat-2-Max mode=chat in=0 out=0 context=128000 max_out=8192 flags=tools,vision,system
  gigachat/GigaChat-2-Pro mode=chat in=0 out=0 context=128000 max_out=8192 flags=tools,vision,system
  github_copilot/claude-fable-5 mode=chat in=10 out=50 cache_read=1 cache_write=12.5 context=200000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking,always_thinks
  github_copilot/claude-fable-5.1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 context=200000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking,always_thinks
  github_copilot/claude-haiku-4.5 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 context=128000 max_out=16000 flags=tools,parallel_tools,vision,reasoning
  github_copilot/claude-haiku-5.5 mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 tier_above=100000 tier_in=0.5 tier_out=2.5 tier_cache_read=0.05 tier_cache_write=0.625 context=128000 max_out=16000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking
  github_copilot/claude-opus-4.8 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 context=200000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking deprecated=2026-11-16
  github_copilot/claude-opus-4.8-fast mode=chat in=10 out=50 cache_read=1 cache_write=12.5 context=200000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking
  github_copilot/claude-opus-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 context=200000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking deprecated=2026-11-16
  github_copilot/claude-opus-5.5 mode=chat in=4 out=20 cache_read=0.2 cache_write=5 context=200000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking,always_thinks
  github_copilot/claude-sonnet-4.6 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking,legacy_thinking deprecated=2026-09-01
  github_copilot/claude-sonnet-5 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 context=200000 max_out=64000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking
  github_copilot/claude-sonnet-5.5 mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 context=200000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning,adaptive_thinking,always_thinks
  github_copilot/gemini-3.7-flash mode=chat in=0.75 out=3.75 cache_read=0.075 context=200000 max_out=64000 flags=tools,parallel_tools,vision,reasoning,no_sampling_params deprecated=2026-10-19
  github_copilot/gemini-3.8-flash mode=chat in=0.75 out=3.75 cache_read=0.075 context=200000 max_out=65536 flags=tools,parallel_tools,vision,reasoning,no_sampling_params
  github_copilot/gemini-4-argon mode=chat in=2 out=10 cache_read=0.1 context=200000 max_out=65536 flags=tools,parallel_tools,vision,reasoning
  github_copilot/gpt-3.5-turbo mode=chat context=16384 max_out=4096 flags=tools
  github_copilot/gpt-3.5-turbo-0613 mode=chat context=16384 max_out=4096 flags=tools
  github_copilot/gpt-4 mode=chat context=32768 max_out=4096 flags=tools
  github_copilot/gpt-4-0613 mode=chat context=32768 max_out=4096 flags=tools
  github_copilot/gpt-4-o-preview mode=chat context=64000 max_out=4096 flags=tools,parallel_tools
  github_copilot/gpt-4.1 mode=chat context=128000 max_out=16384 flags=tools,parallel_tools,json_schema,vision deprecated=2026-06-01
  github_copilot/gpt-4.1-2025-04-14 mode=chat context=128000 max_out=16384 flags=tools,parallel_tools,json_schema,vision deprecated=2026-06-01
  github_copilot/gpt-41-copilot mode=completion
  github_copilot/gpt-4o mode=chat context=64000 max_out=4096 flags=tools,parallel_tools,vision
  github_copilot/gpt-4o-2024-05-13 mode=chat context=64000 max_out=4096 flags=tools,parallel_tools,vision
  github_copilot/gpt-4o-2024-08-06 mode=chat context=64000 max_out=16384 flags=tools,parallel_tools
  github_copilot/gpt-4o-2024-11-20 mode=chat context=64000 max_out=16384 flags=tools,parallel_tools,vision
  github_copilot/gpt-4o-mini mode=chat context=64000 max_out=4096 flags=tools,parallel_tools
  github_copilot/gpt-4o-mini-2024-07-18 mode=chat context=64000 max_out=4096 flags=tools,parallel_tools
  github_copilot/gpt-5-mini mode=chat in=0.25 out=2 cache_read=0.025 context=128000 max_out=64000 flags=tools,parallel_tools,json_schema,vision deprecated=2026-10-19
  github_copilot/gpt-5.3-codex mode=responses in=1.75 out=14 cache_read=0.175 context=128000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/gpt-5.4 mode=chat in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 tier_cache_read=0.5 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning deprecated=2026-10-19
  github_copilot/gpt-5.4-mini mode=responses in=0.75 out=4.5 cache_read=0.075 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning deprecated=2026-10-19
  github_copilot/gpt-5.4-nano mode=responses in=0.2 out=1.25 cache_read=0.02 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/gpt-5.5 mode=responses in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning deprecated=2026-10-19
  github_copilot/gpt-5.6-luna mode=responses in=0.2 out=1.2 cache_read=0.02 cache_write=0.25 tier_above=200000 tier_in=0.4 tier_out=1.8 tier_cache_read=0.04 tier_cache_write=0.5 context=200000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/gpt-5.6-sol mode=responses in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/gpt-5.6-terra mode=responses in=2 out=12 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=18 tier_cache_read=0.4 tier_cache_write=5 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning deprecated=2026-11-16
  github_copilot/gpt-6-astra mode=responses in=10 out=50 cache_read=1 cache_write=12.5 tier_above=272000 tier_in=20 tier_out=75 tier_cache_read=2 tier_cache_write=25 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/gpt-6-luna mode=responses in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 tier_above=272000 tier_in=0.2 tier_out=0.75 tier_cache_read=0.02 tier_cache_write=0.25 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/gpt-6-sol mode=responses in=2 out=10 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.4 tier_cache_write=5 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/gpt-6.1-sol mode=responses in=2 out=10 cache_read=0.1 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.2 tier_cache_write=5 context=272000 max_out=128000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/grok-4.5 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 context=500000 max_out=500000 flags=tools,parallel_tools,json_schema,vision,reasoning deprecated=2026-10-19
  github_copilot/grok-4.6 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 context=500000 max_out=500000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/grok-4.7 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 context=500000 max_out=500000 flags=tools,parallel_tools,json_schema,vision,reasoning
  github_copilot/kimi-k3 mode=chat in=3 out=15 cache_read=0.3 context=917504 max_out=131072 flags=tools,parallel_tools,json_schema,vision
  github_copilot/mai-code-1.1-flash mode=responses in=0.2 out=1.2 cache_read=0.02 context=128000 max_out=128000 flags=tools,parallel_tools,json_schema,vision
  gmi/MiniMaxAI/MiniMax-M2.1 mode=chat in=0.3 out=1.2 context=196608 max_out=16384
  gmi/Qwen/Qwen3-VL-235B-A22B-Instruct-FP8 mode=chat in=0.3 out=1.4 context=262144 max_out=16384 flags=vision
  gmi/anthropic/claude-opus-4 mode=chat in=15 out=75 context=409600 max_out=32000 flags=tools,vision
  gmi/anthropic/claude-opus-4.5 mode=chat in=5 out=25 context=409600 max_out=32000 flags=tools,vision
  gmi/anthropic/claude-sonnet-4 mode=chat in=3 out=15 context=409600 max_out=32000 flags=tools,vision
  gmi/anthropic/claude-sonnet-4.5 mode=chat in=3 out=15 context=409600 max_out=32000 flags=tools,vision
  gmi/deepseek-ai/DeepSeek-V3-0324 mode=chat in=0.28 out=0.88 context=163840 max_out=16384 flags=tools
  gmi/deepseek-ai/DeepSeek-V3.2 mode=chat in=0.28 out=0.4 context=163840 max_out=16384 flags=tools
  gmi/google/gemini-3-flash-preview mode=chat in=0.5 out=3 context=1048576 max_out=65536 flags=tools,vision,system
  gmi/moonshotai/Kimi-K2-Thinking mode=chat in=0.8 out=1.2 context=262144 max_out=16384
  gmi/openai/gpt-4o mode=chat in=2.5 out=10 context=131072 max_out=16384 flags=tools,vision
  gmi/openai/gpt-4o-mini mode=chat in=0.15 out=0.6 context=131072 max_out=16384 flags=tools,vision
  gmi/openai/gpt-5 mode=chat in=1.25 out=10 context=409600 max_out=32000 flags=tools
  gmi/openai/gpt-5.1 mode=chat in=1.25 out=10 context=409600 max_out=32000 flags=tools
  gmi/openai/gpt-5.2 mode=chat in=1.75 out=14 context=409600 max_out=32000 flags=tools
  gmi/zai-org/GLM-4.7-FP8 mode=chat in=0.4 out=2 context=202752 max_out=16384
  gradient_ai/alibaba-qwen3-32b mode=chat context=131072 max_out=40960
  gradient_ai/anthropic-claude-3-opus mode=chat in=15 out=75 context=200000 max_out=1024
  gradient_ai/anthropic-claude-3.5-haiku mode=chat in=0.8 out=4 context=200000 max_out=1024
  gradient_ai/anthropic-claude-3.5-sonnet mode=chat in=3 out=15 context=200000 max_out=1024
  gradient_ai/anthropic-claude-3.7-sonnet mode=chat in=3 out=15 context=200000 max_out=1024
  gradient_ai/deepseek-r1-distill-llama-70b mode=chat in=0.99 out=0.99 context=32768 max_out=8000
  gradient_ai/llama3-8b-instruct mode=chat in=0.2 out=0.2 context=8192 max_out=512
  gradient_ai/llama3.3-70b-instruct mode=chat in=0.65 out=0.65 context=128000 max_out=2048
  gradient_ai/mistral-nemo-instruct-2407 mode=chat in=0.3 out=0.3 context=128000 max_out=512
  gradient_ai/openai-gpt-4o mode=chat context=128000 max_out=16384
  gradient_ai/openai-gpt-4o-mini mode=chat context=128000 max_out=16384
  gradient_ai/openai-o3 mode=chat in=2 out=8 context=200000 max_out=100000
  gradient_ai/openai-o3-mini mode=chat in=1.1 out=4.4 context=200000 max_out=100000
  groq/llama-guard-3-8b mode=chat in=0.2 out=0.2 context=8192 max_out=8192 deprecated=2025-06-06
  groq/meta-llama/llama-prompt-guard-2-22m mode=chat in=0.03 out=0.03 context=512 max_out=512
  groq/meta-llama/llama-prompt-guard-2-86m mode=chat in=0.04 out=0.04 context=512 max_out=512
  groq/openai/gpt-oss-120b mode=chat in=0.15 out=0.6 cache_read=0.075 context=131072 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,web_search
  groq/openai/gpt-oss-20b mode=chat in=0.075 out=0.3 cache_read=0.0375 context=131072 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,web_search
  groq/openai/gpt-oss-safeguard-20b mode=chat in=0.075 out=0.3 cache_read=0.037 context=131072 max_out=65536 flags=tools,tool_choice,json_schema,reasoning,web_search
  groq/qwen/qwen3.8-27b mode=chat in=0.8 out=4 context=131072 max_out=16384 flags=tools,tool_choice,json_schema,vision,reasoning
  heroku/claude-3-5-haiku mode=chat context=200000 max_out=8192 flags=tools,tool_choice,system
  heroku/claude-3-5-sonnet-latest mode=chat context=200000 max_out=8192 flags=tools,tool_choice,system
  heroku/claude-3-7-sonnet mode=chat context=200000 max_out=8192 flags=tools,tool_choice,system
  heroku/claude-4-sonnet mode=chat context=200000 max_out=8192 flags=tools,tool_choice,system
  hyperbolic/NousResearch/Hermes-3-Llama-3.1-70B mode=chat in=0.12 out=0.3 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/Qwen/QwQ-32B mode=chat in=0.2 out=0.2 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/Qwen/Qwen2.5-72B-Instruct mode=chat in=0.12 out=0.3 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/Qwen/Qwen2.5-Coder-32B-Instruct mode=chat in=0.12 out=0.3 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/Qwen/Qwen3-235B-A22B mode=chat in=2 out=2 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/deepseek-ai/DeepSeek-R1 mode=chat in=0.4 out=0.4 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/deepseek-ai/DeepSeek-R1-0528 mode=chat in=0.25 out=0.25 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/deepseek-ai/DeepSeek-V3 mode=chat in=0.2 out=0.2 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/deepseek-ai/DeepSeek-V3-0324 mode=chat in=0.4 out=0.4 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/meta-llama/Llama-3.2-3B-Instruct mode=chat in=0.12 out=0.3 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/meta-llama/Llama-3.3-70B-Instruct mode=chat in=0.12 out=0.3 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/meta-llama/Meta-Llama-3-70B-Instruct mode=chat in=0.12 out=0.3 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/meta-llama/Meta-Llama-3.1-405B-Instruct mode=chat in=0.12 out=0.3 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/meta-llama/Meta-Llama-3.1-70B-Instruct mode=chat in=0.12 out=0.3 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/meta-llama/Meta-Llama-3.1-8B-Instruct mode=chat in=0.12 out=0.3 context=32768 max_out=32768 flags=tools,parallel_tools,tool_choice,system
  hyperbolic/moonshotai/Kimi-K2-Instruct mode=chat in=2 out=2 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  inception/mercury-2 mode=chat in=0.25 out=0.75 cache_read=0.025 context=128000 max_out=50000 flags=tools,tool_choice,json_schema,prompt_cache,system
  inception/mercury-2.5 mode=chat in=0.2 out=0.75 cache_read=0.02 context=260000 max_out=65536 flags=tools,tool_choice,json_schema,prompt_cache,system
  inferenceapis/MiniMaxAI/MiniMax-M3 mode=chat in=0.39 out=1.56 cache_read=0.08 context=524288 max_out=524288 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/Qwen/Qwen3-VL-235B-A22B-Instruct mode=chat in=0.26 out=1.15 context=262144 max_out=262144 flags=tools,tool_choice,vision,unrouted
  inferenceapis/Qwen/Qwen3.8-Flash mode=chat in=0.15 out=0.5 cache_read=0.02 context=1000000 max_out=1000000 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-ai/DeepSeek-V3 mode=chat in=0.19 out=0.38 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-ai/DeepSeek-V4-Flash mode=chat in=0.19 out=0.38 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-ai/DeepSeek-V4-Flash-0731 mode=chat in=0.19 out=0.38 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-ai/DeepSeek-V4-Pro mode=chat in=1.72 out=5.15 cache_read=0.17 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-ai/DeepSeek-V4-Pro-0813 mode=chat in=1.72 out=5.15 cache_read=0.17 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-ai/DeepSeek-V4.1-Flash mode=chat in=0.4 out=1.6 cache_read=0.01 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-chat mode=chat in=0.19 out=0.38 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-flash mode=chat in=0.4 out=1.6 cache_read=0.01 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-reasoner mode=chat in=0.19 out=0.38 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-v3 mode=chat in=0.19 out=0.38 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-v4-flash mode=chat in=0.19 out=0.38 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-v4-pro mode=chat in=1.72 out=5.15 cache_read=0.17 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/deepseek-v4.1-flash mode=chat in=0.4 out=1.6 cache_read=0.01 context=1048576 max_out=1048576 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/glm-5.3 mode=chat in=1.82 out=5.72 cache_read=0.34 context=1048575 max_out=1048575 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/glm-5.3-flash mode=chat in=0.2 out=0.66 cache_read=0.04 context=1048575 max_out=1048575 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/gpt-oss-120b mode=chat in=0.2 out=0.8 context=131072 max_out=131072 flags=tools,tool_choice,reasoning,unrouted
  inferenceapis/gpt-oss-20b mode=chat in=0.04 out=0.19 context=131072 max_out=131072 flags=tools,tool_choice,reasoning,unrouted
  inferenceapis/kimi-k2.7-code mode=chat in=0.89 out=4.42 cache_read=0.18 context=262144 max_out=262144 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/llama-3.1-8b-instant mode=chat in=0.2 out=0.5 context=131072 max_out=131072 flags=tools,tool_choice,unrouted
  inferenceapis/llama-3.3-70b mode=chat in=0.2 out=0.5 context=131072 max_out=131072 flags=tools,tool_choice,unrouted
  inferenceapis/llama-3.3-70b-instruct mode=chat in=0.2 out=0.5 context=131072 max_out=131072 flags=tools,tool_choice,unrouted
  inferenceapis/llama-3.3-70b-versatile mode=chat in=0.2 out=0.5 context=131072 max_out=131072 flags=tools,tool_choice,unrouted
  inferenceapis/meta-llama/Llama-3.3-70B-Instruct mode=chat in=0.2 out=0.5 context=131072 max_out=131072 flags=tools,tool_choice,unrouted
  inferenceapis/meta-llama/Llama-3.3-70B-Instruct-Turbo mode=chat in=0.2 out=0.5 context=131072 max_out=131072 flags=tools,tool_choice,unrouted
  inferenceapis/minimax-m3 mode=chat in=0.39 out=1.56 cache_read=0.08 context=524288 max_out=524288 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/moonshotai/Kimi-K2.7-Code mode=chat in=0.89 out=4.42 cache_read=0.18 context=262144 max_out=262144 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/openai/gpt-oss-120b mode=chat in=0.2 out=0.8 context=131072 max_out=131072 flags=tools,tool_choice,reasoning,unrouted
  inferenceapis/openai/gpt-oss-20b mode=chat in=0.04 out=0.19 context=131072 max_out=131072 flags=tools,tool_choice,reasoning,unrouted
  inferenceapis/qwen3-vl mode=chat in=0.26 out=1.15 context=262144 max_out=262144 flags=tools,tool_choice,vision,unrouted
  inferenceapis/qwen3-vl-235b mode=chat in=0.26 out=1.15 context=262144 max_out=262144 flags=tools,tool_choice,vision,unrouted
  inferenceapis/qwen3.8-flash mode=chat in=0.15 out=0.5 cache_read=0.02 context=1000000 max_out=1000000 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/zai-org/GLM-5.3 mode=chat in=1.82 out=5.72 cache_read=0.34 context=1048575 max_out=1048575 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  inferenceapis/zai-org/GLM-5.3-Flash mode=chat in=0.2 out=0.66 cache_read=0.04 context=1048575 max_out=1048575 flags=tools,tool_choice,prompt_cache,reasoning,unrouted
  lambda_ai/deepseek-llama3.3-70b mode=chat in=0.2 out=0.6 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,reasoning,system
  lambda_ai/deepseek-r1-0528 mode=chat in=0.2 out=0.6 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,reasoning,system
  lambda_ai/deepseek-r1-671b mode=chat in=0.8 out=0.8 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,reasoning,system
  lambda_ai/deepseek-v3-0324 mode=chat in=0.2 out=0.6 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/hermes3-405b mode=chat in=0.8 out=0.8 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/hermes3-70b mode=chat in=0.12 out=0.3 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/hermes3-8b mode=chat in=0.025 out=0.04 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/lfm-40b mode=chat in=0.1 out=0.2 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/lfm-7b mode=chat in=0.025 out=0.04 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/llama-4-maverick-17b-128e-instruct-fp8 mode=chat in=0.05 out=0.1 context=131072 max_out=8192 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/llama-4-scout-17b-16e-instruct mode=chat in=0.05 out=0.1 context=16384 max_out=8192 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/llama3.1-405b-instruct-fp8 mode=chat in=0.8 out=0.8 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/llama3.1-70b-instruct-fp8 mode=chat in=0.12 out=0.3 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/llama3.1-8b-instruct mode=chat in=0.025 out=0.04 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/llama3.1-nemotron-70b-instruct-fp8 mode=chat in=0.12 out=0.3 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/llama3.2-11b-vision-instruct mode=chat in=0.015 out=0.025 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,vision,system
  lambda_ai/llama3.2-3b-instruct mode=chat in=0.015 out=0.025 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/llama3.3-70b-instruct-fp8 mode=chat in=0.12 out=0.3 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/qwen25-coder-32b-instruct mode=chat in=0.05 out=0.1 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,system
  lambda_ai/qwen3-32b-fp8 mode=chat in=0.05 out=0.1 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,reasoning,system
  lemonade/Gemma-3-4b-it-GGUF mode=chat in=0 out=0 context=128000 max_out=8192 flags=tools,tool_choice,json_schema
  lemonade/Qwen3-4B-Instruct-2507-GGUF mode=chat in=0 out=0 context=262144 max_out=32768 flags=tools,tool_choice,json_schema
  lemonade/Qwen3-Coder-30B-A3B-Instruct-GGUF mode=chat in=0 out=0 context=262144 max_out=32768 flags=tools,tool_choice,json_schema
  lemonade/gpt-oss-120b-mxfp-GGUF mode=chat in=0 out=0 context=131072 max_out=32768 flags=tools,tool_choice,json_schema
  lemonade/gpt-oss-20b-mxfp4-GGUF mode=chat in=0 out=0 context=131072 max_out=32768 flags=tools,tool_choice,json_schema
  libertai/deepseek-v4-flash mode=chat in=0.25 out=1.75 context=200000 max_out=200000 flags=tools,tool_choice,system
  libertai/deepseek-v4-flash-thinking mode=chat in=0.25 out=1.75 context=200000 max_out=200000 flags=tools,tool_choice,reasoning,system
  libertai/gemma-4-31b-it mode=chat in=0.15 out=0.4 context=262144 max_out=262144 flags=tools,tool_choice,vision,system
  libertai/gemma-4-31b-it-thinking mode=chat in=0.15 out=0.4 context=262144 max_out=262144 flags=tools,tool_choice,vision,reasoning,system
  libertai/hermes-3-8b-tee mode=chat in=0.15 out=0.6 context=16000 max_out=16000 flags=tools,tool_choice,system
  libertai/qwen3.5-122b-a10b mode=chat in=0.25 out=1.75 context=262144 max_out=262144 flags=tools,tool_choice,vision,system
  libertai/qwen3.5-122b-a10b-thinking mode=chat in=0.25 out=1.75 context=262144 max_out=262144 flags=tools,tool_choice,vision,reasoning,system
  libertai/qwen3.6-27b mode=chat in=0.15 out=0.5 context=262144 max_out=262144 flags=tools,tool_choice,vision,system
  libertai/qwen3.6-27b-thinking mode=chat in=0.15 out=0.5 context=262144 max_out=262144 flags=tools,tool_choice,vision,reasoning,system
  libertai/qwen3.6-35b-a3b mode=chat in=0.15 out=0.5 context=262144 max_out=262144 flags=tools,tool_choice,vision,system
  libertai/qwen3.6-35b-a3b-thinking mode=chat in=0.15 out=0.5 context=262144 max_out=262144 flags=tools,tool_choice,vision,reasoning,system
  llamagate/codellama-7b mode=chat in=0.06 out=0.12 context=16384 max_out=4096 flags=tools,json_schema
  llamagate/deepseek-coder-6.7b mode=chat in=0.06 out=0.12 context=16384 max_out=4096 flags=tools,json_schema
  llamagate/deepseek-r1-7b-qwen mode=chat in=0.08 out=0.15 context=131072 max_out=16384 flags=tools,json_schema,reasoning
  llamagate/deepseek-r1-8b mode=chat in=0.1 out=0.2 context=65536 max_out=16384 flags=tools,json_schema,reasoning
  llamagate/dolphin3-8b mode=chat in=0.08 out=0.15 context=128000 max_out=8192 flags=tools,json_schema
  llamagate/gemma3-4b mode=chat in=0.03 out=0.08 context=128000 max_out=8192 flags=tools,json_schema,vision
  llamagate/llama-3.1-8b mode=chat in=0.03 out=0.05 context=131072 max_out=8192 flags=tools,json_schema
  llamagate/llama-3.2-3b mode=chat in=0.04 out=0.08 context=131072 max_out=8192 flags=tools,json_schema
  llamagate/llava-7b mode=chat in=0.1 out=0.2 context=4096 max_out=2048 flags=json_schema,vision
  llamagate/mistral-7b-v0.3 mode=chat in=0.1 out=0.15 context=32768 max_out=8192 flags=tools,json_schema
  llamagate/openthinker-7b mode=chat in=0.08 out=0.15 context=32768 max_out=8192 flags=tools,json_schema,reasoning
  llamagate/qwen2.5-coder-7b mode=chat in=0.06 out=0.12 context=32768 max_out=8192 flags=tools,json_schema
  llamagate/qwen3-8b mode=chat in=0.04 out=0.14 context=32768 max_out=8192 flags=tools,json_schema
  llamagate/qwen3-vl-8b mode=chat in=0.15 out=0.55 context=32768 max_out=8192 flags=tools,json_schema,vision
  meta/muse-spark-1.1 mode=chat in=1.25 out=4.25 cache_read=0.15 context=1048576 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh
  meta/muse-spark-1.2 mode=chat in=1.25 out=4.25 cache_read=0.15 context=1048576 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh
  meta/muse-spark-1.2-contributor mode=chat in=0.1 out=0.2 cache_read=0.002 context=1048576 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh
  meta/muse-spark-1.3 mode=chat in=1.25 out=4.25 cache_read=0.15 context=1048576 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh
  meta/muse-spark-1.3-contributor mode=chat in=0.1 out=0.2 cache_read=0.002 context=1048576 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh
  meta/muse-wonder-1.0 mode=chat in=4 out=20 cache_read=0.2 context=1048576 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh,max
  meta/sam-3.1 mode=responses image_in_each=0.0025
  meta_llama/Llama-3.3-70B-Instruct mode=chat context=128000 max_out=4028 flags=tools,tool_choice
  meta_llama/Llama-3.3-8B-Instruct mode=chat context=128000 max_out=4028 flags=tools,tool_choice
  meta_llama/Llama-4-Maverick-17B-128E-Instruct-FP8 mode=chat context=1000000 max_out=4028 flags=tools,tool_choice
  meta_llama/Llama-4-Scout-17B-16E-Instruct-FP8 mode=chat context=10000000 max_out=4028 flags=tools,tool_choice
  microsoft_365_copilot/chat mode=chat in=0 out=0 flags=unrouted
  minimax/MiniMax-M2 mode=chat in=0.3 out=1.2 cache_read=0.03 cache_write=0.375 context=200000 max_out=8192 flags=tools,tool_choice,prompt_cache,reasoning,system
  minimax/MiniMax-M2.1 mode=chat in=0.3 out=1.2 cache_read=0.03 cache_write=0.375 context=1000000 max_out=8192 flags=tools,tool_choice,prompt_cache,reasoning,system
  minimax/MiniMax-M2.1-lightning mode=chat in=0.3 out=2.4 cache_read=0.03 cache_write=0.375 context=1000000 max_out=8192 flags=tools,tool_choice,prompt_cache,reasoning,system
  minimax/MiniMax-M2.5 mode=chat in=0.3 out=1.2 cache_read=0.03 cache_write=0.375 context=1000000 max_out=8192 flags=tools,tool_choice,prompt_cache,reasoning,system
  minimax/MiniMax-M2.5-lightning mode=chat in=0.3 out=2.4 cache_read=0.03 cache_write=0.375 context=1000000 max_out=8192 flags=tools,tool_choice,prompt_cache,reasoning,system
  minimax/MiniMax-M3 mode=chat in=0.3 out=1.2 cache_read=0.06 tier_above=512000 tier_in=0.6 tier_out=2.4 tier_cache_read=0.12 context=1000000 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning,system
  mistral/codestral-2508 mode=chat in=0.3 out=0.9 cache_read=0.03 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,prefill
  mistral/codestral-latest mode=chat in=0.3 out=0.9 cache_read=0.03 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,prefill
  mistral/codestral-mamba-latest mode=chat in=0.25 out=0.25 cache_read=0.025 context=256000 max_out=256000 flags=tool_choice,prefill
  mistral/devstral-latest mode=chat in=0.4 out=2 cache_read=0.04 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prefill
  mistral/devstral-medium-latest mode=chat in=0.4 out=2 cache_read=0.04 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prefill
  mistral/devstral-small-latest mode=chat in=0.1 out=0.3 cache_read=0.01 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prefill
  mistral/glm-5-2 mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,prefill effort=none,minimal,low,medium,high,xhigh,max
  mistral/labs-leanstral-1-5 mode=chat in=0 out=0 context=262144 max_out=131072 flags=tools,tool_choice,json_schema deprecated=2026-09-30
  mistral/labs-leanstral-1-5-1 mode=chat in=0 out=0 context=262144 max_out=131072 flags=tools,tool_choice,json_schema
  mistral/magistral-medium-latest mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill
  mistral/magistral-small-latest mode=chat in=0.15 out=0.6 cache_read=0.015 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill
  mistral/ministral-14b-2512 mode=chat in=0.2 out=0.2 cache_read=0.02 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/ministral-14b-latest mode=chat in=0.2 out=0.2 cache_read=0.02 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/ministral-3-14b-2512 mode=chat in=0.2 out=0.2 cache_read=0.02 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/ministral-3-3b-2512 mode=chat in=0.1 out=0.1 cache_read=0.01 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/ministral-3-8b-2512 mode=chat in=0.15 out=0.15 cache_read=0.015 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/ministral-3b-2512 mode=chat in=0.1 out=0.1 cache_read=0.01 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/ministral-3b-latest mode=chat in=0.1 out=0.1 cache_read=0.01 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/ministral-8b-2512 mode=chat in=0.15 out=0.15 cache_read=0.015 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/ministral-8b-latest mode=chat in=0.15 out=0.15 cache_read=0.015 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/mistral-code-agent-latest mode=chat in=0.4 out=2 cache_read=0.04 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prefill
  mistral/mistral-code-fim-latest mode=chat in=0.3 out=0.9 cache_read=0.03 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,prefill
  mistral/mistral-code-latest mode=chat in=0.3 out=0.9 cache_read=0.03 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,prefill
  mistral/mistral-large-2512 mode=chat in=0.5 out=1.5 cache_read=0.05 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/mistral-large-3 mode=chat in=0.5 out=1.5 cache_read=0.05 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/mistral-large-4 mode=chat in=0.68 out=2.09 cache_read=0.068 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill effort=none,high
  mistral/mistral-large-4-0 mode=chat in=0.68 out=2.09 cache_read=0.068 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill effort=none,high
  mistral/mistral-large-latest mode=chat in=0.5 out=1.5 cache_read=0.05 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/mistral-medium mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-medium-2604 mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-medium-3 mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-medium-3-5 mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-medium-3.5 mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-medium-latest mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-small mode=chat in=0.1 out=0.3 cache_read=0.01 context=32000 max_out=8191 flags=tools,tool_choice,json_schema,prefill
  mistral/mistral-small-2603 mode=chat in=0.15 out=0.6 cache_read=0.015 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-small-latest mode=chat in=0.15 out=0.6 cache_read=0.015 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-tiny mode=chat in=0.25 out=0.25 cache_read=0.025 context=32000 max_out=8191 flags=tool_choice,json_schema,prefill
  mistral/mistral-vibe-cli-fast mode=chat in=0.15 out=0.6 cache_read=0.015 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-vibe-cli-latest mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/mistral-vibe-cli-with-tools mode=chat in=1.5 out=7.5 cache_read=0.15 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,reasoning,prefill effort=none,high
  mistral/open-mistral-nemo mode=chat in=0.3 out=0.3 cache_read=0.03 context=128000 max_out=128000 flags=tool_choice,json_schema,prefill
  mistral/pixtral-large-latest mode=chat in=2 out=6 cache_read=0.2 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prefill
  mistral/voxtral-small-2507 mode=chat in=0.1 out=0.4 cache_read=0.01 context=32768 max_out=32768 flags=tools,tool_choice,json_schema,audio_in
  mistral/voxtral-small-latest mode=chat in=0.1 out=0.4 cache_read=0.01 context=32768 max_out=32768 flags=tools,tool_choice,json_schema,audio_in
  mistral/zai-glm-5 mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,prefill effort=low,high,max
  mistral/zai-glm-5-2 mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,prefill effort=none,minimal,low,medium,high,xhigh,max deprecated=2026-10-31
  mistral/zai-glm-5-3 mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,prefill effort=low,high,max
  mistral/zai-glm-latest mode=chat in=1.4 out=4.4 cache_read=0.14 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,prefill effort=low,high,max
  moonshot/kimi-k2.5 mode=chat in=0.6 out=3 cache_read=0.1 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,video_in,reasoning
  moonshot/kimi-k2.6 mode=chat in=0.95 out=4 cache_read=0.16 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,video_in,reasoning
  moonshot/kimi-k2.7-code mode=chat in=0.95 out=4 cache_read=0.19 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,video_in,prompt_cache,reasoning
  moonshot/kimi-k3 mode=chat in=3 out=15 cache_read=0.3 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,video_in,reasoning effort=low,high,max
  moonshot/moonshot-v1-128k mode=chat in=2 out=5 context=131072 max_out=131072 flags=tools,tool_choice,json_schema
  moonshot/moonshot-v1-128k-vision-preview mode=chat in=2 out=5 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,vision
  moonshot/moonshot-v1-32k mode=chat in=1 out=3 context=32768 max_out=32768 flags=tools,tool_choice,json_schema
  moonshot/moonshot-v1-32k-vision-preview mode=chat in=1 out=3 context=32768 max_out=32768 flags=tools,tool_choice,json_schema,vision
  moonshot/moonshot-v1-8k mode=chat in=0.2 out=2 context=8192 max_out=8192 flags=tools,tool_choice,json_schema
  moonshot/moonshot-v1-8k-vision-preview mode=chat in=0.2 out=2 context=8192 max_out=8192 flags=tools,tool_choice,json_schema,vision
  moonshot/moonshot-v1-auto mode=chat in=2 out=5 context=131072 max_out=131072 flags=tools,tool_choice,json_schema
  morph/morph-v3-fast mode=chat in=0.8 out=1.2 context=16000 max_out=16000 flags=system
  morph/morph-v3-large mode=chat in=0.9 out=1.9 context=16000 max_out=16000 flags=system
  nebius/MiniMaxAI/MiniMax-M2.5 mode=chat in=0.3 out=1.2 context=196608 max_out=196608 flags=tools,reasoning
  nebius/MiniMaxAI/MiniMax-M3 mode=chat in=0.3 out=1.2 context=1048576 max_out=1048576 flags=tools,vision,reasoning
  nebius/NousResearch/Hermes-3-Llama-3.1-405B mode=chat in=1 out=3 context=128000 max_out=128000 flags=tools
  nebius/NousResearch/Hermes-4-405B mode=chat in=1 out=3 context=131072 max_out=131072 flags=tools,reasoning
  nebius/NousResearch/Hermes-4-70B mode=chat in=0.13 out=0.4 context=131072 max_out=131072 flags=tools,reasoning
  nebius/Qwen/QwQ-32B mode=chat in=0.15 out=0.45 context=32768 max_out=32768 flags=tools,reasoning
  nebius/Qwen/Qwen2-VL-72B-Instruct mode=chat in=0.13 out=0.4 context=131072 max_out=131072 flags=tools,vision
  nebius/Qwen/Qwen2-VL-7B-Instruct mode=chat in=0.02 out=0.06 context=131072 max_out=131072 flags=vision
  nebius/Qwen/Qwen2.5-32B-Instruct mode=chat in=0.06 out=0.2 context=128000 max_out=128000 flags=tools
  nebius/Qwen/Qwen2.5-72B-Instruct mode=chat in=0.13 out=0.4 context=128000 max_out=128000 flags=tools
  nebius/Qwen/Qwen2.5-Coder-7B mode=chat in=0.01 out=0.03 context=32768 max_out=32768 flags=tools
  nebius/Qwen/Qwen2.5-VL-72B-Instruct mode=chat in=0.25 out=0.75 context=32000 max_out=32000 flags=tools,vision
  nebius/Qwen/Qwen3-14B mode=chat in=0.08 out=0.24 context=32768 max_out=32768 flags=tools
  nebius/Qwen/Qwen3-235B-A22B mode=chat in=0.2 out=0.6 context=262144 max_out=262144 flags=tools
  nebius/Qwen/Qwen3-235B-A22B-Instruct-2507 mode=chat in=0.2 out=0.6 context=262144 max_out=262144 flags=tools
  nebius/Qwen/Qwen3-30B-A3B mode=chat in=0.1 out=0.3 context=32768 max_out=32768 flags=tools
  nebius/Qwen/Qwen3-30B-A3B-Instruct-2507 mode=chat in=0.1 out=0.3 context=262144 max_out=262144 flags=tools
  nebius/Qwen/Qwen3-32B mode=chat in=0.1 out=0.3 context=40960 max_out=40960 flags=tools
  nebius/Qwen/Qwen3-4B mode=chat in=0.08 out=0.24 context=32768 max_out=32768 flags=tools
  nebius/Qwen/Qwen3-Next-80B-A3B-Thinking mode=chat in=0.15 out=1.2 context=128000 max_out=128000 flags=tools,reasoning
  nebius/Qwen/Qwen3.5-397B-A17B mode=chat in=0.6 out=3.6 context=262144 max_out=262144 flags=tools,reasoning
  nebius/Qwen/Qwen3.8-27B mode=chat in=0.45 out=3 context=262144 flags=tools,reasoning
  nebius/deepseek-ai/DeepSeek-R1 mode=chat in=0.8 out=2.4 context=128000 max_out=128000 flags=tools,reasoning
  nebius/deepseek-ai/DeepSeek-R1-0528 mode=chat in=0.8 out=2.4 context=164000 max_out=164000 flags=tools,reasoning
  nebius/deepseek-ai/DeepSeek-R1-Distill-Llama-70B mode=chat in=0.25 out=0.75 context=128000 max_out=128000 flags=tools
  nebius/deepseek-ai/DeepSeek-V3 mode=chat in=0.5 out=1.5 context=128000 max_out=128000 flags=tools
  nebius/deepseek-ai/DeepSeek-V3-0324 mode=chat in=0.5 out=1.5 context=128000 max_out=128000 flags=tools
  nebius/deepseek-ai/DeepSeek-V4-Flash mode=chat in=0.14 out=0.28 context=1048576 max_out=1048576 flags=tools,reasoning
  nebius/deepseek-ai/DeepSeek-V4-Flash-0731 mode=chat in=0.14 out=0.28 context=1024000 max_out=1024000 flags=tools,reasoning
  nebius/deepseek-ai/DeepSeek-V4-Pro mode=chat in=1.75 out=3.5 context=1048576 max_out=1048576 flags=tools,reasoning
  nebius/deepseek-ai/DeepSeek-V4-Pro-0813 mode=chat in=1.32 out=3.96 context=979000 flags=tools,reasoning
  nebius/deepseek-ai/DeepSeek-V4.1-Flash mode=chat in=0.3 out=1.2 context=1048000 max_out=384000 flags=tools,vision,reasoning
  nebius/google/gemma-3-27b-it mode=chat in=0.1 out=0.3 context=110000 max_out=110000 flags=tools,vision
  nebius/meta-llama/Llama-3.3-70B-Instruct mode=chat in=0.13 out=0.4 context=131072 max_out=131072 flags=tools
  nebius/meta-llama/Llama-Guard-3-8B mode=chat in=0.02 out=0.06 context=128000 max_out=128000
  nebius/meta-llama/Meta-Llama-3.1-405B-Instruct mode=chat in=1 out=3 context=128000 max_out=128000 flags=tools
  nebius/meta-llama/Meta-Llama-3.1-70B-Instruct mode=chat in=0.13 out=0.4 context=128000 max_out=128000 flags=tools
  nebius/meta-llama/Meta-Llama-3.1-8B-Instruct mode=chat in=0.02 out=0.06 context=128000 max_out=128000 flags=tools
  nebius/mistralai/Mistral-Nemo-Instruct-2407 mode=chat in=0.04 out=0.12 context=128000 max_out=128000 flags=tools
  nebius/moonshotai/Kimi-K2.6 mode=chat in=0.95 out=4 context=262144 max_out=262144 flags=tools,vision,reasoning
  nebius/moonshotai/Kimi-K2.7-Code mode=chat in=0.95 out=4 context=262144 max_out=262144 flags=tools,vision,reasoning
  nebius/moonshotai/Kimi-K3 mode=chat in=3 out=15 context=1024000 max_out=1024000 flags=tools,vision,reasoning
  nebius/nvidia/Cosmos3-Super-Reasoner mode=chat in=0.1 out=0.3 context=262144 max_out=262144 flags=tools,vision,reasoning
  nebius/nvidia/Llama-3.1-Nemotron-Ultra-253B-v1 mode=chat in=0.6 out=1.8 context=128000 max_out=128000 flags=tools
  nebius/nvidia/Llama-3.3-Nemotron-Super-49B-v1 mode=chat in=0.1 out=0.4 context=131072 max_out=131072 flags=tools
  nebius/nvidia/Llama-3_1-Nemotron-Ultra-253B-v1 mode=chat in=0.6 out=1.8 context=131072 max_out=131072 flags=reasoning
  nebius/nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B mode=chat in=0.06 out=0.24 context=262144 max_out=262144 flags=tools,reasoning
  nebius/nvidia/Nemotron-3-Nano-Omni mode=chat in=0.06 out=0.24 context=262144 max_out=262144 flags=tools,vision,reasoning
  nebius/nvidia/Nemotron-3-Ultra-550b-a55b mode=chat in=1 out=3 context=1048576 max_out=1048576 flags=tools,reasoning
  nebius/nvidia/Nemotron-3_5-Lightning mode=chat in=0.06 out=0.24 context=1048576 max_out=1048576 flags=tools,reasoning
  nebius/nvidia/nemotron-3-super-120b-a12b mode=chat in=0.3 out=0.9 context=262144 max_out=262144 flags=tools,reasoning
  nebius/openai/gpt-oss-120b mode=chat in=0.15 out=0.6 context=131072 max_out=131072 flags=tools,reasoning
  nebius/openbmb/MiniCPM-V-4_5 mode=chat in=0.658 out=1.11 context=32000 max_out=32000 flags=vision
  nebius/reflection/beam mode=chat in=0.25 out=1 context=1048576 max_out=1048576 flags=tools,reasoning
  nebius/zai-org/GLM-5.1 mode=chat in=1.4 out=4.4 context=202752 max_out=202752 flags=tools,reasoning
  nebius/zai-org/GLM-5.2 mode=chat in=1.4 out=4.4 context=1048576 max_out=1048576 flags=tools,reasoning
  nebius/zai-org/GLM-5.3 mode=chat in=1.4 out=4.4 context=1024000 max_out=1024000 flags=tools,reasoning
  nebius/zai-org/GLM-5.3-Flash mode=chat in=0.15 out=0.5 context=1024000 max_out=1024000 flags=tools,vision,reasoning
  nlp_cloud/chatdolphin mode=chat in=0.5 out=0.5 context=16384 max_out=16384 bare=yes
  nlp_cloud/dolphin mode=completion in=0.5 out=0.5 context=16384 max_out=16384 bare=yes
  novita/Sao10K/L3-8B-Stheno-v3.2 mode=chat in=0.05 out=0.05 context=8192 max_out=32000 flags=tools,parallel_tools,tool_choice,system
  novita/baichuan/baichuan-m2-32b mode=chat in=0.07 out=0.07 context=131072 max_out=131072 flags=system
  novita/baidu/cobuddy mode=chat in=0.28 out=1.13 cache_read=0.07 context=131072 max_out=65536 flags=tools,tool_choice,prompt_cache,reasoning
  novita/baidu/ernie-4.5-21B-a3b mode=chat in=0.07 out=0.28 context=120000 max_out=8000 flags=tools,parallel_tools,tool_choice,system
  novita/baidu/ernie-4.5-21B-a3b-thinking mode=chat in=0.07 out=0.28 context=131072 max_out=65536 flags=reasoning,system
  novita/baidu/ernie-4.5-300b-a47b-paddle mode=chat in=0.28 out=1.1 context=123000 max_out=12000 flags=tool_choice,json_schema,system
  novita/baidu/ernie-4.5-vl-28b-a3b mode=chat in=0.14 out=0.56 context=30000 max_out=8000 flags=tools,parallel_tools,tool_choice,vision,reasoning,system
  novita/baidu/ernie-4.5-vl-28b-a3b-thinking mode=chat in=0.39 out=0.39 context=131072 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning,system
  novita/baidu/ernie-4.5-vl-424b-a47b mode=chat in=0.42 out=1.25 context=123000 max_out=16000 flags=vision,reasoning,system
  novita/deepseek/deepseek-ocr mode=chat in=0.03 out=0.03 context=8192 max_out=8192 flags=tool_choice,json_schema,vision,system
  novita/deepseek/deepseek-ocr-2 mode=chat in=0.03 out=0.03 context=8192 max_out=8192 flags=vision
  novita/deepseek/deepseek-prover-v2-671b mode=chat in=0.7 out=2.5 context=160000 max_out=160000 flags=system
  novita/deepseek/deepseek-r1 mode=chat in=4 out=4 context=64000 max_out=16000 flags=tools,tool_choice,reasoning
  novita/deepseek/deepseek-r1-0528 mode=chat in=0.7 out=2.5 cache_read=0.35 context=163840 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-r1-0528-qwen3-8b mode=chat in=0.06 out=0.09 context=128000 max_out=32000 flags=reasoning,system
  novita/deepseek/deepseek-r1-distill-llama-70b mode=chat in=0.8 out=0.8 context=8192 max_out=8192 flags=tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-r1-distill-qwen-14b mode=chat in=0.15 out=0.15 context=32768 max_out=16384 flags=tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-r1-distill-qwen-32b mode=chat in=0.3 out=0.3 context=64000 max_out=32000 flags=tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-r1-turbo mode=chat in=0.7 out=2.5 context=64000 max_out=16000 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-r1/community mode=chat in=4 out=4 context=64000 max_out=8000 flags=tools,tool_choice,reasoning
  novita/deepseek/deepseek-v3-0324 mode=chat in=0.27 out=1.12 cache_read=0.135 context=163840 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/deepseek/deepseek-v3-turbo mode=chat in=0.4 out=1.3 context=64000 max_out=16000 flags=tools,parallel_tools,tool_choice,system
  novita/deepseek/deepseek-v3.1 mode=chat in=0.27 out=1 cache_read=0.135 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-v3.1-terminus mode=chat in=0.27 out=1 cache_read=0.135 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-v3.2 mode=chat in=0.269 out=0.4 cache_read=0.1345 context=163840 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-v3.2-exp mode=chat in=0.27 out=0.41 context=163840 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/deepseek/deepseek-v3/community mode=chat in=0.89 out=0.89 context=64000 max_out=8000 flags=tools,tool_choice
  novita/deepseek/deepseek-v4-flash mode=chat in=0.14 out=0.28 cache_read=0.028 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/deepseek/deepseek-v4-flash-0731 mode=chat in=0.44 out=1.32 cache_read=0.028 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/deepseek/deepseek-v4-flash-vision-exp mode=chat in=0.44 out=1.32 cache_read=0.028 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/deepseek/deepseek-v4-pro mode=chat in=1.6 out=3.2 cache_read=0.135 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/deepseek/deepseek-v4-pro-0813 mode=chat in=1.32 out=3.96 cache_read=0.132 context=1048576 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/deepseek/deepseek_v3 mode=chat in=0.89 out=0.89 context=64000 max_out=16000 flags=tools,tool_choice
  novita/google/gemma-3-12b-it mode=chat in=0.05 out=0.1 context=131072 max_out=8192 flags=tool_choice,json_schema,vision,system
  novita/google/gemma-3-27b-it mode=chat in=0.119 out=0.2 context=98304 max_out=16384 flags=vision,system
  novita/google/gemma-4-26b-a4b-it mode=chat in=0.13 out=0.4 context=262144 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning
  novita/google/gemma-4-31b-it mode=chat in=0.14 out=0.4 context=262144 max_out=131072 flags=tools,tool_choice,json_schema,vision,reasoning
  novita/gryphe/mythomax-l2-13b mode=chat in=0.09 out=0.09 context=4096 max_out=3200 flags=system
  novita/inclusionai/ling-3.0-flash mode=chat in=0.06 out=0.18 cache_read=0.012 context=262144 max_out=32768 flags=tools,tool_choice,prompt_cache,reasoning
  novita/inclusionai/ling-3.0-flash-fast mode=chat in=0.06 out=0.18 cache_read=0.012 context=262144 max_out=32768 flags=tools,tool_choice,prompt_cache,reasoning
  novita/kwaipilot/kat-coder-pro mode=chat in=0.3 out=1.2 cache_read=0.06 context=256000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/meta-llama/llama-3-70b-instruct mode=chat in=0.51 out=0.74 context=8192 max_out=8000 flags=tool_choice,json_schema,system
  novita/meta-llama/llama-3-8b-instruct mode=chat in=0.04 out=0.04 context=8192 max_out=8192 flags=json_schema,system
  novita/meta-llama/llama-3.1-8b-instruct mode=chat in=0.02 out=0.05 context=16384 max_out=16384 flags=json_schema,system
  novita/meta-llama/llama-3.2-1b-instruct mode=chat in=0.02 out=0.02 context=131000 max_out=32000 flags=json_schema
  novita/meta-llama/llama-3.2-3b-instruct mode=chat in=0.03 out=0.05 context=32768 max_out=32000 flags=tools,parallel_tools,tool_choice,system
  novita/meta-llama/llama-3.3-70b-instruct mode=chat in=0.135 out=0.4 context=12288 max_out=12288 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/meta-llama/llama-4-maverick-17b-128e-instruct-fp8 mode=chat in=0.27 out=0.85 context=1048576 max_out=8192 flags=json_schema,vision,system
  novita/meta-llama/llama-4-scout-17b-16e-instruct mode=chat in=0.18 out=0.59 context=131072 max_out=131072 flags=vision,system
  novita/microsoft/wizardlm-2-8x22b mode=chat in=0.62 out=0.62 context=65535 max_out=8000 flags=json_schema,system
  novita/mindai/macaron-v1-tall mode=chat in=0.45 out=2.6 cache_read=0.08 context=262144 max_out=32768 flags=tools,tool_choice,prompt_cache,reasoning
  novita/mindai/macaron-v1-venti mode=chat in=1.5 out=4.5 cache_read=0.3 context=1048576 max_out=131072 flags=tools,tool_choice,prompt_cache,reasoning
  novita/minimax/minimax-m2 mode=chat in=0.3 out=1.2 cache_read=0.03 context=204800 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/minimax/minimax-m2.1 mode=chat in=0.3 out=1.2 cache_read=0.03 context=204800 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/minimax/minimax-m2.5 mode=chat in=0.3 out=1.2 cache_read=0.03 context=204800 max_out=131100 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/minimax/minimax-m2.5-highspeed mode=chat in=0.6 out=2.4 cache_read=0.03 context=204800 max_out=131100 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/minimax/minimax-m2.7 mode=chat in=0.3 out=1.2 cache_read=0.06 context=204800 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/minimax/minimax-m2.7-highspeed mode=chat in=0.6 out=2.4 cache_read=0.06 context=204800 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/minimax/minimax-m3 mode=chat in=0.3 out=1.2 cache_read=0.06 context=1000000 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/minimaxai/minimax-m1-80k mode=chat in=0.55 out=2.2 context=1000000 max_out=40000 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/mistralai/mistral-nemo mode=chat in=0.04 out=0.17 context=60288 max_out=16000 flags=tool_choice,json_schema,system
  novita/moonshotai/kimi-k2-0905 mode=chat in=0.6 out=2.5 context=262144 max_out=100352 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/moonshotai/kimi-k2-instruct mode=chat in=0.57 out=2.3 context=131072 max_out=100352 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/moonshotai/kimi-k2-thinking mode=chat in=0.6 out=2.5 cache_read=0.15 context=262144 max_out=100352 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system
  novita/moonshotai/kimi-k2.5 mode=chat in=0.6 out=3 cache_read=0.1 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/moonshotai/kimi-k2.6 mode=chat in=0.8 out=3.4 cache_read=0.16 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/moonshotai/kimi-k2.7-code mode=chat in=0.95 out=4 cache_read=0.19 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/moonshotai/kimi-k3 mode=chat in=3 out=15 cache_read=0.3 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/nousresearch/hermes-2-pro-llama-3-8b mode=chat in=0.14 out=0.14 context=8192 max_out=8192 flags=tool_choice,json_schema,system
  novita/nvidia/nemotron-3-nano-30b-a3b mode=chat in=0.05 out=0.2 context=262144 max_out=32768 flags=tools,tool_choice,json_schema,reasoning
  novita/openai/gpt-oss-120b mode=chat in=0.05 out=0.25 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/openai/gpt-oss-20b mode=chat in=0.04 out=0.15 context=131072 max_out=32768 flags=tool_choice,json_schema,reasoning,system
  novita/paddlepaddle/paddleocr-vl mode=chat in=0.02 out=0.02 context=16384 max_out=16384 flags=vision,system
  novita/qwen/qwen-2.5-72b-instruct mode=chat in=0.38 out=0.4 context=32000 max_out=8192 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/qwen/qwen-mt-plus mode=chat in=0.25 out=0.75 context=16384 max_out=8192 flags=system
  novita/qwen/qwen2.5-7b-instruct mode=chat in=0.07 out=0.07 context=32000 max_out=8192 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/qwen/qwen2.5-vl-72b-instruct mode=chat in=0.8 out=0.8 context=32768 max_out=32768 flags=vision,system
  novita/qwen/qwen3-235b-a22b-fp8 mode=chat in=0.2 out=0.8 context=40960 max_out=20000 flags=json_schema,reasoning,system
  novita/qwen/qwen3-235b-a22b-instruct-2507 mode=chat in=0.09 out=0.58 context=131072 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/qwen/qwen3-235b-a22b-thinking-2507 mode=chat in=0.3 out=3 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,reasoning,system
  novita/qwen/qwen3-30b-a3b-fp8 mode=chat in=0.09 out=0.45 context=40960 max_out=20000 flags=tools,tool_choice,reasoning,system
  novita/qwen/qwen3-32b-fp8 mode=chat in=0.1 out=0.45 context=40960 max_out=20000 flags=reasoning,system
  novita/qwen/qwen3-4b-fp8 mode=chat in=0.03 out=0.03 context=128000 max_out=8192 flags=tools,tool_choice,reasoning,system
  novita/qwen/qwen3-8b-fp8 mode=chat in=0.035 out=0.138 context=128000 max_out=20000 flags=reasoning,system
  novita/qwen/qwen3-coder-30b-a3b-instruct mode=chat in=0.07 out=0.27 context=160000 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/qwen/qwen3-coder-480b-a35b-instruct mode=chat in=0.38 out=1.55 context=262144 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/qwen/qwen3-coder-next mode=chat in=0.2 out=1.5 context=262144 max_out=65536 flags=tools,tool_choice,json_schema
  novita/qwen/qwen3-max mode=chat in=2.11 out=8.45 context=262144 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,system
  novita/qwen/qwen3-next-80b-a3b-instruct mode=chat in=0.15 out=1.5 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/qwen/qwen3-next-80b-a3b-thinking mode=chat in=0.15 out=1.5 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/qwen/qwen3-omni-30b-a3b-instruct mode=chat in=0.25 out=0.97 context=65536 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,audio_in,audio_out,system
  novita/qwen/qwen3-omni-30b-a3b-thinking mode=chat in=0.25 out=0.97 context=65536 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,audio_in,reasoning,system
  novita/qwen/qwen3-vl-235b-a22b-instruct mode=chat in=0.3 out=1.5 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  novita/qwen/qwen3-vl-235b-a22b-thinking mode=chat in=0.98 out=3.95 context=131072 max_out=32768 flags=tools,tool_choice,vision,reasoning,system
  novita/qwen/qwen3-vl-30b-a3b-instruct mode=chat in=0.2 out=0.7 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  novita/qwen/qwen3-vl-30b-a3b-thinking mode=chat in=0.2 out=1 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  novita/qwen/qwen3-vl-8b-instruct mode=chat in=0.08 out=0.5 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  novita/qwen/qwen3.5-122b-a10b mode=chat in=0.4 out=3.2 context=262144 max_out=65536 flags=tools,tool_choice,json_schema,vision,reasoning
  novita/qwen/qwen3.5-27b mode=chat in=0.3 out=2.4 context=262144 max_out=65536 flags=tools,tool_choice,json_schema,vision,reasoning
  novita/qwen/qwen3.5-35b-a3b mode=chat in=0.25 out=2 context=262144 max_out=65536 flags=tools,tool_choice,json_schema,vision,reasoning
  novita/qwen/qwen3.5-397b-a17b mode=chat in=0.6 out=3.6 context=262144 max_out=65536 flags=tools,tool_choice,json_schema,vision,reasoning
  novita/qwen/qwen3.6-27b mode=chat in=0.6 out=3.6 context=262144 max_out=65536 flags=tools,tool_choice,json_schema,vision,reasoning
  novita/qwen/qwen3.6-35b-a3b mode=chat in=0.248 out=1.485 context=262144 max_out=65536 flags=tools,tool_choice,json_schema,vision,reasoning
  novita/qwen/qwen3.7-max mode=chat in=1.25 out=3.75 cache_read=0.25 context=1000000 max_out=65536 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/qwen/qwen3.8-max mode=chat in=2 out=6 cache_read=0.25 context=1000000 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/sao10k/l3-70b-euryale-v2.1 mode=chat in=1.48 out=1.48 context=8192 max_out=8192 flags=tools,parallel_tools,tool_choice,system
  novita/sao10k/l3-8b-lunaris mode=chat in=0.05 out=0.05 context=8192 max_out=8192 flags=tool_choice,json_schema,system
  novita/sao10k/l31-70b-euryale-v2.2 mode=chat in=1.48 out=1.48 context=8192 max_out=8192 flags=tools,parallel_tools,tool_choice,system
  novita/skywork/r1v4-lite mode=chat in=0.2 out=0.6 context=262144 max_out=65536 flags=tool_choice,json_schema,vision,system
  novita/stepfun/step-3.7-flash mode=chat in=0.2 out=1.15 cache_read=0.04 context=262144 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/tencent/hy3 mode=chat in=0.14 out=0.58 cache_read=0.035 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/thudm/glm-4-32b-0414 mode=chat in=0.55 out=1.66 context=32000 max_out=32000 flags=tools,tool_choice,json_schema
  novita/xiaomimimo/mimo-v2-flash mode=chat in=0.11 out=0.33 cache_read=0.024 context=262144 max_out=32000 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/xiaomimimo/mimo-v2.5 mode=chat in=0.168 out=0.336 cache_read=0.0034 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  novita/xiaomimimo/mimo-v2.5-pro mode=chat in=0.522 out=1.044 cache_read=0.0043 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/zai-org/autoglm-phone-9b-multilingual mode=chat in=0.035 out=0.138 context=65536 max_out=65536 flags=vision,system
  novita/zai-org/glm-4.5 mode=chat in=0.6 out=2.2 cache_read=0.11 context=131072 max_out=98304 flags=tools,parallel_tools,tool_choice,reasoning,system
  novita/zai-org/glm-4.5-air mode=chat in=0.13 out=0.85 cache_read=0.025 context=131072 max_out=98304 flags=tools,parallel_tools,tool_choice,prompt_cache,reasoning,system
  novita/zai-org/glm-4.5v mode=chat in=0.6 out=1.8 cache_read=0.11 context=65536 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning,system
  novita/zai-org/glm-4.6 mode=chat in=0.55 out=2.2 cache_read=0.11 context=204800 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/zai-org/glm-4.6v mode=chat in=0.3 out=0.9 cache_read=0.055 context=131072 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning,system
  novita/zai-org/glm-4.7 mode=chat in=0.6 out=2.2 cache_read=0.11 context=204800 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,reasoning,system
  novita/zai-org/glm-4.7-flash mode=chat in=0.07 out=0.4 cache_read=0.01 context=200000 max_out=128000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/zai-org/glm-4.7-h mode=chat in=0.6 out=2.2 cache_read=0.11 context=204800 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/zai-org/glm-5 mode=chat in=1 out=3.2 cache_read=0.2 context=202800 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/zai-org/glm-5-turbo mode=chat in=1.2 out=4 cache_read=0.24 context=202800 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/zai-org/glm-5.1 mode=chat in=1.38 out=4.4 cache_read=0.26 context=204800 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/zai-org/glm-5.2 mode=chat in=1.4 out=4.4 cache_read=0.26 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/zai-org/glm-5.3 mode=chat in=1.4 out=4.4 cache_read=0.26 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  novita/zai-org/glm-5v-turbo mode=chat in=1.2 out=4 cache_read=0.24 context=204800 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  nscale/Qwen/QwQ-32B mode=chat in=0.18 out=0.2
  nscale/Qwen/Qwen2.5-Coder-32B-Instruct mode=chat in=0.06 out=0.2
  nscale/Qwen/Qwen2.5-Coder-3B-Instruct mode=chat in=0.01 out=0.03
  nscale/Qwen/Qwen2.5-Coder-7B-Instruct mode=chat in=0.01 out=0.03
  nscale/deepseek-ai/DeepSeek-R1-Distill-Llama-70B mode=chat in=0.375 out=0.375
  nscale/deepseek-ai/DeepSeek-R1-Distill-Llama-8B mode=chat in=0.025 out=0.025
  nscale/deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B mode=chat in=0.09 out=0.09
  nscale/deepseek-ai/DeepSeek-R1-Distill-Qwen-14B mode=chat in=0.07 out=0.07
  nscale/deepseek-ai/DeepSeek-R1-Distill-Qwen-32B mode=chat in=0.15 out=0.15
  nscale/deepseek-ai/DeepSeek-R1-Distill-Qwen-7B mode=chat in=0.2 out=0.2
  nscale/meta-llama/Llama-3.1-8B-Instruct mode=chat in=0.03 out=0.03
  nscale/meta-llama/Llama-3.3-70B-Instruct mode=chat in=0.2 out=0.2
  nscale/meta-llama/Llama-4-Scout-17B-16E-Instruct mode=chat in=0.09 out=0.29
  nscale/mistralai/mixtral-8x22b-instruct-v0.1 mode=chat in=0.6 out=0.6
  oci/cohere.command-a-03-2025 mode=chat in=1.56 out=1.56 context=256000 max_out=4000 flags=tools
  oci/cohere.command-a-reasoning mode=chat in=1.56 out=1.56 context=256000 max_out=8192
  oci/cohere.command-a-reasoning-08-2025 mode=chat in=1.56 out=1.56 context=256000 max_out=4000 flags=tools
  oci/cohere.command-a-translate-08-2025 mode=chat in=0.09 out=0.09 context=256000 max_out=4000
  oci/cohere.command-a-vision mode=chat in=1.56 out=1.56 context=256000 max_out=8192 flags=tools,vision
  oci/cohere.command-a-vision-07-2025 mode=chat in=1.56 out=1.56 context=128000 max_out=4000 flags=tools,vision
  oci/cohere.command-latest mode=chat in=1.56 out=1.56 context=128000 max_out=4000 flags=tools
  oci/cohere.command-plus-latest mode=chat in=1.56 out=1.56 context=128000 max_out=4000 flags=tools
  oci/cohere.command-r-08-2024 mode=chat in=0.15 out=0.15 context=128000 max_out=4000 flags=tools
  oci/cohere.command-r-plus-08-2024 mode=chat in=1.56 out=1.56 context=128000 max_out=4000 flags=tools
  oci/google.gemini-2.5-flash mode=chat in=0.15 out=0.6 context=1048576 max_out=65536 flags=tools,json_schema,vision,pdf,audio_in,video_in,reasoning,system
  oci/google.gemini-2.5-flash-lite mode=chat in=0.075 out=0.3 context=1048576 max_out=65536 flags=tools,json_schema,vision,pdf,audio_in,video_in,system
  oci/google.gemini-2.5-pro mode=chat in=1.25 out=10 context=1048576 max_out=65536 flags=tools,json_schema,vision,pdf,audio_in,video_in,reasoning,system
  oci/meta.llama-3.1-405b-instruct mode=chat in=10.68 out=10.68 context=128000 max_out=4000 flags=tools
  oci/meta.llama-3.1-70b-instruct mode=chat in=0.72 out=0.72 context=128000 max_out=4000 flags=tools
  oci/meta.llama-3.1-8b-instruct mode=chat in=0.72 out=0.72 context=128000 max_out=4000 flags=tools
  oci/meta.llama-3.2-11b-vision-instruct mode=chat in=2 out=2 context=128000 max_out=4000 flags=tools,vision
  oci/meta.llama-3.2-90b-vision-instruct mode=chat in=2 out=2 context=128000 max_out=4000 flags=tools,vision
  oci/meta.llama-3.3-70b-instruct mode=chat in=0.72 out=0.72 context=128000 max_out=4000 flags=tools
  oci/meta.llama-3.3-70b-instruct-fp8-dynamic mode=chat in=0.72 out=0.72 context=128000 max_out=4000 flags=tools
  oci/meta.llama-4-maverick-17b-128e-instruct-fp8 mode=chat in=0.72 out=0.72 context=1048576 max_out=8192 flags=tools,vision
  oci/meta.llama-4-scout-17b-16e-instruct mode=chat in=0.72 out=0.72 context=10485760 max_out=8192 flags=tools
  oci/openai.gpt-5 mode=chat in=1.25 out=10 context=272000 max_out=128000 flags=tools,json_schema,vision,reasoning
  oci/openai.gpt-5-mini mode=chat in=0.25 out=2 context=272000 max_out=128000 flags=tools,json_schema,vision,reasoning
  oci/openai.gpt-5-nano mode=chat in=0.05 out=0.4 context=272000 max_out=128000 flags=tools,json_schema,vision,reasoning
  oci/openai.gpt-oss-120b mode=chat in=0.15 out=0.6 context=128000 max_out=128000 flags=tools,reasoning
  oci/openai.gpt-oss-20b mode=chat in=0.07 out=0.3 context=128000 max_out=128000 flags=tools,reasoning
  oci/xai.grok-3 mode=chat in=3 out=15 context=131072 max_out=131072 flags=tools
  oci/xai.grok-3-fast mode=chat in=5 out=25 context=131072 max_out=131072 flags=tools
  oci/xai.grok-3-mini mode=chat in=0.3 out=0.5 context=131072 max_out=131072 flags=tools
  oci/xai.grok-3-mini-fast mode=chat in=0.6 out=4 context=131072 max_out=131072 flags=tools
  oci/xai.grok-4 mode=chat in=3 out=15 context=128000 max_out=128000 flags=tools
  oci/xai.grok-4-fast mode=chat in=5 out=25 context=131072 max_out=131072 flags=tools
  oci/xai.grok-4.1-fast mode=chat in=5 out=25 context=131072 max_out=131072 flags=tools
  oci/xai.grok-4.20 mode=chat in=3 out=15 context=131072 max_out=131072 flags=tools
  oci/xai.grok-4.20-0309-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 context=1000000 max_out=1000000 flags=tools
  oci/xai.grok-4.20-0309-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 context=1000000 max_out=1000000 flags=tools,reasoning
  oci/xai.grok-4.20-multi-agent mode=chat in=3 out=15 context=131072 max_out=131072 flags=tools
  oci/xai.grok-4.20-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 context=1000000 max_out=1000000 flags=tools
  oci/xai.grok-4.20-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 context=1000000 max_out=1000000 flags=tools,reasoning
  oci/xai.grok-code-fast-1 mode=chat in=5 out=25 context=131072 max_out=131072 flags=tools
  ollama/codegeex4 mode=chat in=0 out=0 context=32768 max_out=8192
  ollama/codegemma mode=completion in=0 out=0 context=8192 max_out=8192
  ollama/codellama mode=completion in=0 out=0 context=4096 max_out=4096
  ollama/deepseek-coder-v2-base mode=completion in=0 out=0 context=8192 max_out=8192 flags=tools
  ollama/deepseek-coder-v2-instruct mode=chat in=0 out=0 context=32768 max_out=8192 flags=tools
  ollama/deepseek-coder-v2-lite-base mode=completion in=0 out=0 context=8192 max_out=8192 flags=tools
  ollama/deepseek-coder-v2-lite-instruct mode=chat in=0 out=0 context=32768 max_out=8192 flags=tools
  ollama/deepseek-v3.1:671b-cloud mode=chat in=0 out=0 context=163840 max_out=163840 flags=tools
  ollama/gpt-oss:120b-cloud mode=chat in=0 out=0 context=131072 max_out=131072 flags=tools
  ollama/gpt-oss:20b-cloud mode=chat in=0 out=0 context=131072 max_out=131072 flags=tools
  ollama/internlm2_5-20b-chat mode=chat in=0 out=0 context=32768 max_out=8192 flags=tools
  ollama/llama2 mode=chat in=0 out=0 context=4096 max_out=4096
  ollama/llama2-uncensored mode=completion in=0 out=0 context=4096 max_out=4096
  ollama/llama2:13b mode=chat in=0 out=0 context=4096 max_out=4096
  ollama/llama2:70b mode=chat in=0 out=0 context=4096 max_out=4096
  ollama/llama2:7b mode=chat in=0 out=0 context=4096 max_out=4096
  ollama/llama3 mode=chat in=0 out=0 context=8192 max_out=8192
  ollama/llama3.1 mode=chat in=0 out=0 context=8192 max_out=8192 flags=tools
  ollama/llama3:70b mode=chat in=0 out=0 context=8192 max_out=8192
  ollama/llama3:8b mode=chat in=0 out=0 context=8192 max_out=8192
  ollama/mistral mode=completion in=0 out=0 context=8192 max_out=8192 flags=tools
  ollama/mistral-7B-Instruct-v0.1 mode=chat in=0 out=0 context=8192 max_out=8192 flags=tools
  ollama/mistral-7B-Instruct-v0.2 mode=chat in=0 out=0 context=32768 max_out=32768 flags=tools
  ollama/mistral-large-instruct-2407 mode=chat in=0 out=0 context=65536 max_out=8192 flags=tools
  ollama/mixtral-8x22B-Instruct-v0.1 mode=chat in=0 out=0 context=65536 max_out=65536 flags=tools
  ollama/mixtral-8x7B-Instruct-v0.1 mode=chat in=0 out=0 context=32768 max_out=32768 flags=tools
  ollama/orca-mini mode=completion in=0 out=0 context=4096 max_out=4096
  ollama/qwen3-coder:480b-cloud mode=chat in=0 out=0 context=262144 max_out=262144 flags=tools
  ollama/vicuna mode=completion in=0 out=0 context=2048 max_out=2048
  openai/chat-latest mode=chat in=5 out=30 cache_read=0.5 context=400000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=medium bare=yes
  openai/computer-use-preview mode=chat in=3 out=12 context=8192 max_out=1024 flags=tools,parallel_tools,tool_choice,vision,pdf,reasoning,system deprecated=2026-07-23 bare=yes
  openai/computer-use-preview-2025-03-11 mode=chat in=3 out=12 context=8192 max_out=1024 flags=tools,parallel_tools,tool_choice,vision,pdf,reasoning,system deprecated=2026-07-23 bare=yes
  openai/container mode=chat
  openai/daybreak-blue-latest mode=chat in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use bare=yes
  openai/daybreak-red-latest mode=chat in=12.5 out=75 cache_read=1.25 cache_write=15.625 tier_above=272000 tier_in=25 tier_out=112.5 tier_cache_read=2.5 tier_cache_write=31.25 context=400000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use bare=yes
  openai/ft:gpt-3.5-turbo mode=chat in=3 out=6 batch_in=1.5 batch_out=3 context=16385 max_out=4096 flags=tool_choice,system deprecated=2026-10-23 bare=yes
  openai/ft:gpt-3.5-turbo-0125 mode=chat in=3 out=6 context=16385 max_out=4096 flags=tool_choice,system deprecated=2026-10-23 bare=yes
  openai/ft:gpt-3.5-turbo-0613 mode=chat in=3 out=6 context=4096 max_out=4096 flags=tool_choice,system deprecated=2026-10-23 bare=yes
  openai/ft:gpt-3.5-turbo-1106 mode=chat in=3 out=6 context=16385 max_out=4096 flags=tool_choice,system deprecated=2026-10-23 bare=yes
  openai/ft:gpt-4-0613 mode=chat in=30 out=60 context=8192 max_out=4096 flags=tools,tool_choice,system deprecated=2026-10-23 bare=yes
  openai/ft:gpt-4.1-2025-04-14 mode=chat in=3 out=12 cache_read=0.75 batch_in=1.5 batch_out=6 batch_cache_read=0.5 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,system deprecated=2027-01-14 bare=yes
  openai/ft:gpt-4.1-mini-2025-04-14 mode=chat in=0.8 out=3.2 cache_read=0.2 batch_in=0.4 batch_out=1.6 batch_cache_read=0.1 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,system deprecated=2027-01-14 bare=yes
  openai/ft:gpt-4.1-nano-2025-04-14 mode=chat in=0.2 out=0.8 cache_read=0.05 batch_in=0.1 batch_out=0.4 batch_cache_read=0.025 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/ft:gpt-4o-2024-08-06 mode=chat in=3.75 out=15 cache_read=1.875 batch_in=2.225 batch_out=12.5 batch_cache_read=0.9 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system deprecated=2027-01-14 bare=yes
  openai/ft:gpt-4o-2024-11-20 mode=chat in=3.75 out=15 cache_write=1.875 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,pdf,prompt_cache,system deprecated=2027-01-14 bare=yes
  openai/ft:gpt-4o-mini-2024-07-18 mode=chat in=0.3 out=1.2 cache_read=0.15 batch_in=0.15 batch_out=0.6 batch_cache_read=0.075 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,pdf,prompt_cache,system deprecated=2027-01-14 bare=yes
  openai/ft:o4-mini-2025-04-16 mode=chat in=4 out=16 cache_read=1 batch_in=2 batch_out=8 batch_cache_read=0.5 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-10-23
  openai/gpt-3.5-turbo mode=chat in=0.5 out=1.5 context=16385 max_out=4096 flags=tools,tool_choice,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-3.5-turbo-0125 mode=chat in=0.5 out=1.5 batch_in=0.25 batch_out=0.75 context=16385 max_out=4096 flags=tools,parallel_tools,tool_choice,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-3.5-turbo-1106 mode=chat in=1 out=2 batch_in=1 batch_out=2 context=16385 max_out=4096 flags=tools,parallel_tools,tool_choice,prompt_cache,system deprecated=2026-09-28 bare=yes
  openai/gpt-3.5-turbo-16k mode=chat in=3 out=4 context=16385 max_out=4096 flags=tool_choice,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4 mode=chat in=30 out=60 context=8192 max_out=4096 flags=tools,tool_choice,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4-0613 mode=chat in=30 out=60 batch_in=15 batch_out=30 context=8192 max_out=4096 flags=tools,tool_choice,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4-1106-preview mode=chat in=10 out=30 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4-turbo mode=chat in=10 out=30 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4-turbo-2024-04-09 mode=chat in=10 out=30 batch_in=5 batch_out=15 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4.1 mode=chat in=2 out=8 cache_read=0.5 batch_in=1 batch_out=4 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search bare=yes
  openai/gpt-4.1-2025-04-14 mode=chat in=2 out=8 cache_read=0.5 batch_in=1 batch_out=4 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search deprecated=2027-01-14 bare=yes
  openai/gpt-4.1-mini mode=chat in=0.4 out=1.6 cache_read=0.1 batch_in=0.2 batch_out=0.8 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search bare=yes
  openai/gpt-4.1-mini-2025-04-14 mode=chat in=0.4 out=1.6 cache_read=0.1 batch_in=0.2 batch_out=0.8 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search deprecated=2027-01-14 bare=yes
  openai/gpt-4.1-nano mode=chat in=0.1 out=0.4 cache_read=0.025 batch_in=0.05 batch_out=0.2 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4.1-nano-2025-04-14 mode=chat in=0.1 out=0.4 cache_read=0.025 batch_in=0.05 batch_out=0.2 context=1047576 max_out=32768 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4o mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system bare=yes
  openai/gpt-4o-2024-05-13 mode=chat in=5 out=15 batch_in=2.5 batch_out=7.5 context=128000 max_out=4096 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,system deprecated=2026-10-23 bare=yes
  openai/gpt-4o-2024-08-06 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system deprecated=2027-01-14 bare=yes
  openai/gpt-4o-2024-11-20 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system deprecated=2027-01-14 bare=yes
  openai/gpt-4o-audio-preview-2024-12-17 mode=chat in=2.5 out=10 audio_in=40 audio_out=80 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system deprecated=2027-01-20 bare=yes
  openai/gpt-4o-audio-preview-2025-06-03 mode=chat in=2.5 out=10 audio_in=40 audio_out=80 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system deprecated=2027-01-20 bare=yes
  openai/gpt-4o-mini mode=chat in=0.15 out=0.6 cache_read=0.075 batch_in=0.075 batch_out=0.3 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system bare=yes
  openai/gpt-4o-mini-2024-07-18 mode=chat in=0.15 out=0.6 cache_read=0.075 batch_in=0.075 batch_out=0.3 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system deprecated=2027-01-14 bare=yes
  openai/gpt-4o-mini-audio-preview-2024-12-17 mode=chat in=0.15 out=0.6 audio_in=10 audio_out=20 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system deprecated=2027-01-20 bare=yes
  openai/gpt-4o-mini-search-preview mode=chat in=0.15 out=0.6 cache_read=0.075 batch_in=0.075 batch_out=0.3 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search bare=yes
  openai/gpt-4o-mini-search-preview-2025-03-11 mode=chat in=0.15 out=0.6 cache_read=0.075 batch_in=0.075 batch_out=0.3 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search deprecated=2026-07-23 bare=yes
  openai/gpt-4o-search-preview mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search bare=yes
  openai/gpt-4o-search-preview-2025-03-11 mode=chat in=2.5 out=10 cache_read=1.25 batch_in=1.25 batch_out=5 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search deprecated=2026-07-23 bare=yes
  openai/gpt-5 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal bare=yes
  openai/gpt-5-2025-08-07 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal deprecated=2026-12-11 bare=yes
  openai/gpt-5-chat mode=chat in=1.25 out=10 cache_read=0.125 context=128000 max_out=16384 flags=json_schema,vision,pdf,prompt_cache,reasoning,system effort=minimal deprecated=2026-07-23 bare=yes
  openai/gpt-5-chat-latest mode=chat in=1.25 out=10 cache_read=0.125 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,reasoning deprecated=2026-07-23 bare=yes
  openai/gpt-5-codex mode=responses in=1.25 out=10 cache_read=0.125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search deprecated=2026-07-23 bare=yes
  openai/gpt-5-mini mode=chat in=0.25 out=2 cache_read=0.025 batch_in=0.125 batch_out=1 batch_cache_read=0.0125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal bare=yes
  openai/gpt-5-mini-2025-08-07 mode=chat in=0.25 out=2 cache_read=0.025 batch_in=0.125 batch_out=1 batch_cache_read=0.0125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal deprecated=2026-12-11 bare=yes
  openai/gpt-5-nano mode=chat in=0.05 out=0.4 cache_read=0.005 batch_in=0.025 batch_out=0.2 batch_cache_read=0.0025 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal bare=yes
  openai/gpt-5-nano-2025-08-07 mode=chat in=0.05 out=0.4 cache_read=0.005 batch_in=0.025 batch_out=0.2 batch_cache_read=0.0025 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal deprecated=2026-12-11 bare=yes
  openai/gpt-5-pro mode=responses in=15 out=120 batch_in=7.5 batch_out=60 context=400000 max_out=272000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal bare=yes
  openai/gpt-5-pro-2025-10-06 mode=responses in=15 out=120 batch_in=7.5 batch_out=60 context=400000 max_out=272000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal deprecated=2026-12-11 bare=yes
  openai/gpt-5-search-api mode=chat in=1.25 out=10 cache_read=0.125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search effort=minimal bare=yes
  openai/gpt-5-search-api-2025-10-14 mode=chat in=1.25 out=10 cache_read=0.125 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,system,web_search bare=yes
  openai/gpt-5.1 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none deprecated=2027-04-01 bare=yes
  openai/gpt-5.1-2025-11-13 mode=chat in=1.25 out=10 cache_read=0.125 batch_in=0.625 batch_out=5 batch_cache_read=0.0625 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none bare=yes
  openai/gpt-5.1-chat-latest mode=chat in=1.25 out=10 cache_read=0.125 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,reasoning deprecated=2026-07-23 bare=yes
  openai/gpt-5.1-codex mode=responses in=1.25 out=10 cache_read=0.125 context=400000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search deprecated=2026-07-23 bare=yes
  openai/gpt-5.1-codex-max mode=responses in=1.25 out=10 cache_read=0.125 context=400000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search deprecated=2026-07-23 bare=yes
  openai/gpt-5.1-codex-mini mode=responses in=0.25 out=2 cache_read=0.025 context=400000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning deprecated=2026-07-23 bare=yes
  openai/gpt-5.2 mode=chat in=1.75 out=14 cache_read=0.175 batch_in=0.875 batch_out=7 batch_cache_read=0.0875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.2-2025-12-11 mode=chat in=1.75 out=14 cache_read=0.175 batch_in=0.875 batch_out=7 batch_cache_read=0.0875 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.2-chat-latest mode=chat in=1.75 out=14 cache_read=0.175 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,reasoning deprecated=2026-08-10 bare=yes
  openai/gpt-5.2-codex mode=responses in=1.75 out=14 cache_read=0.175 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search deprecated=2026-07-23 bare=yes
  openai/gpt-5.2-pro mode=responses in=21 out=168 batch_in=10.5 batch_out=84 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh bare=yes
  openai/gpt-5.2-pro-2025-12-11 mode=responses in=21 out=168 batch_in=10.5 batch_out=84 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=minimal,xhigh bare=yes
  openai/gpt-5.3-chat-latest mode=chat in=1.75 out=14 cache_read=0.175 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,reasoning deprecated=2026-08-10 bare=yes
  openai/gpt-5.3-codex mode=responses in=1.75 out=14 cache_read=0.175 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search,no_system effort=none,xhigh deprecated=2027-04-01 bare=yes
  openai/gpt-5.4 mode=chat in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 tier_cache_read=0.5 batch_in=1.25 batch_out=7.5 batch_cache_read=0.13 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,xhigh bare=yes
  openai/gpt-5.4-2026-03-05 mode=chat in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 tier_cache_read=0.5 batch_in=1.25 batch_out=7.5 batch_cache_read=0.13 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system effort=none,xhigh bare=yes
  openai/gpt-5.4-mini mode=chat in=0.75 out=4.5 cache_read=0.075 batch_in=0.375 batch_out=2.25 batch_cache_read=0.0375 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.4-mini-2026-03-17 mode=chat in=0.75 out=4.5 cache_read=0.075 batch_in=0.375 batch_out=2.25 batch_cache_read=0.0375 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.4-nano mode=chat in=0.2 out=1.25 cache_read=0.02 batch_in=0.1 batch_out=0.625 batch_cache_read=0.01 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh deprecated=2027-04-01 bare=yes
  openai/gpt-5.4-nano-2026-03-17 mode=chat in=0.2 out=1.25 cache_read=0.02 batch_in=0.1 batch_out=0.625 batch_cache_read=0.01 context=272000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.4-pro mode=responses in=30 out=180 tier_above=272000 tier_in=60 tier_out=270 batch_in=15 batch_out=90 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search effort=xhigh bare=yes
  openai/gpt-5.4-pro-2026-03-05 mode=responses in=30 out=180 tier_above=272000 tier_in=60 tier_out=270 batch_in=15 batch_out=90 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search effort=xhigh bare=yes
  openai/gpt-5.5 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 batch_in=2.5 batch_out=15 batch_cache_read=0.25 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.5-2026-04-23 mode=chat in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 tier_cache_read=1 batch_in=2.5 batch_out=15 batch_cache_read=0.25 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.5-cyber mode=chat in=12.5 out=75 cache_read=1.25 flags=reasoning bare=yes
  openai/gpt-5.5-cyber-preview mode=chat in=12.5 out=75 cache_read=1.25 flags=reasoning bare=yes
  openai/gpt-5.5-pro mode=responses in=30 out=180 tier_above=272000 tier_in=60 tier_out=270 batch_in=15 batch_out=90 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search effort=xhigh bare=yes
  openai/gpt-5.5-pro-2026-04-23 mode=responses in=30 out=180 tier_above=272000 tier_in=60 tier_out=270 batch_in=15 batch_out=90 context=1050000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,pdf,prompt_cache,reasoning,system,web_search effort=xhigh bare=yes
  openai/gpt-5.6 mode=chat in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 batch_in=2 batch_out=10 batch_cache_read=0.2 batch_cache_write=2.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.6-cyber mode=chat in=12.5 out=75 cache_read=1.25 cache_write=15.625 tier_above=272000 tier_in=25 tier_out=112.5 tier_cache_read=2.5 tier_cache_write=31.25 context=400000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use bare=yes
  openai/gpt-5.6-luna mode=chat in=0.2 out=1.2 cache_read=0.02 cache_write=0.25 tier_above=272000 tier_in=0.4 tier_out=1.8 tier_cache_read=0.04 tier_cache_write=0.5 batch_in=0.1 batch_out=0.6 batch_cache_read=0.01 batch_cache_write=0.125 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-5.6-sol mode=chat in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 batch_in=2 batch_out=10 batch_cache_read=0.2 batch_cache_write=2.5 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh bare=yes
  openai/gpt-5.6-terra mode=chat in=2 out=12 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=18 tier_cache_read=0.4 tier_cache_write=5 batch_in=1 batch_out=6 batch_cache_read=0.1 batch_cache_write=1.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search effort=none,xhigh bare=yes
  openai/gpt-6-astra mode=chat in=10 out=50 cache_read=1 cache_write=12.5 tier_above=272000 tier_in=20 tier_out=75 tier_cache_read=2 tier_cache_write=25 batch_in=5 batch_out=25 batch_cache_read=0.5 batch_cache_write=6.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh,max bare=yes
  openai/gpt-6-luna mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 tier_above=272000 tier_in=0.2 tier_out=0.75 tier_cache_read=0.02 tier_cache_write=0.25 batch_in=0.05 batch_out=0.25 batch_cache_read=0.005 batch_cache_write=0.0625 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max bare=yes
  openai/gpt-6-sol mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.4 tier_cache_write=5 batch_in=1 batch_out=5 batch_cache_read=0.1 batch_cache_write=1.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=none,xhigh,max bare=yes
  openai/gpt-6.1-sol mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.2 tier_cache_write=5 batch_in=1 batch_out=5 batch_cache_read=0.05 batch_cache_write=1.25 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use effort=xhigh,max bare=yes
  openai/gpt-audio mode=chat in=2.5 out=10 audio_in=32 audio_out=64 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system deprecated=2027-01-20 bare=yes
  openai/gpt-audio-1.5 mode=chat in=2.5 out=10 audio_in=32 audio_out=64 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system bare=yes
  openai/gpt-audio-2025-08-28 mode=chat in=2.5 out=10 audio_in=32 audio_out=64 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system deprecated=2027-01-20 bare=yes
  openai/gpt-audio-mini mode=chat in=0.6 out=2.4 audio_in=10 audio_out=20 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system deprecated=2027-01-20 bare=yes
  openai/gpt-audio-mini-2025-10-06 mode=chat in=0.6 out=2.4 audio_in=10 audio_out=20 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system deprecated=2026-07-23 bare=yes
  openai/gpt-audio-mini-2025-12-15 mode=chat in=0.6 out=2.4 audio_in=10 audio_out=20 context=128000 max_out=16384 flags=tools,parallel_tools,tool_choice,audio_in,audio_out,system deprecated=2027-01-20 bare=yes
  openai/gpt-daybreak-blue-latest mode=responses in=4 out=20 cache_read=0.4 cache_write=5 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 tier_cache_write=10 context=922000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use bare=yes
  openai/gpt-daybreak-red-latest mode=responses in=12.5 out=75 cache_read=1.25 cache_write=15.625 tier_above=272000 tier_in=25 tier_out=112.5 tier_cache_read=2.5 tier_cache_write=31.25 context=400000 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search,computer_use bare=yes
  openai/gpt-rosalind-discovery mode=chat in=5 out=25 cache_read=0.5 bare=yes
  openai/gpt-rosalind-research mode=chat in=5 out=25 cache_read=0.5 bare=yes
  openai/o1 mode=chat in=15 out=60 cache_read=7.5 batch_in=7.5 batch_out=30 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2026-10-23 bare=yes
  openai/o1-2024-12-17 mode=chat in=15 out=60 cache_read=7.5 batch_in=7.5 batch_out=30 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2026-10-23 bare=yes
  openai/o1-pro mode=responses in=150 out=600 batch_in=75 batch_out=300 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2026-10-23 bare=yes
  openai/o1-pro-2025-03-19 mode=responses in=150 out=600 batch_in=75 batch_out=300 context=200000 max_out=100000 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system deprecated=2026-10-23 bare=yes
  openai/o3 mode=chat in=2 out=8 cache_read=0.5 batch_in=1 batch_out=4 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search bare=yes
  openai/o3-2025-04-16 mode=chat in=2 out=8 cache_read=0.5 batch_in=1 batch_out=4 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search deprecated=2026-12-11 bare=yes
  openai/o3-deep-research mode=responses in=10 out=40 cache_read=2.5 context=200000 max_out=100000 flags=vision,pdf,prompt_cache,reasoning deprecated=2026-07-23 bare=yes
  openai/o3-deep-research-2025-06-26 mode=responses in=10 out=40 cache_read=2.5 context=200000 max_out=100000 flags=vision,pdf,prompt_cache,reasoning deprecated=2026-07-23 bare=yes
  openai/o3-mini mode=chat in=1.1 out=4.4 cache_read=0.55 batch_in=0.55 batch_out=2.2 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-10-23 bare=yes
  openai/o3-mini-2025-01-31 mode=chat in=1.1 out=4.4 cache_read=0.55 batch_in=0.55 batch_out=2.2 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning deprecated=2026-10-23 bare=yes
  openai/o3-pro mode=responses in=20 out=80 batch_in=10 batch_out=40 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search bare=yes
  openai/o3-pro-2025-06-10 mode=responses in=20 out=80 batch_in=10 batch_out=40 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search deprecated=2026-12-11 bare=yes
  openai/o4-mini mode=chat in=1.1 out=4.4 cache_read=0.275 batch_in=0.55 batch_out=2.2 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search deprecated=2026-10-23 bare=yes
  openai/o4-mini-2025-04-16 mode=chat in=1.1 out=4.4 cache_read=0.275 batch_in=0.55 batch_out=2.2 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search deprecated=2026-10-23 bare=yes
  openai/o4-mini-deep-research mode=responses in=2 out=8 cache_read=0.5 context=200000 max_out=100000 flags=vision,pdf,prompt_cache,reasoning deprecated=2026-07-23 bare=yes
  openai/o4-mini-deep-research-2025-06-26 mode=responses in=2 out=8 cache_read=0.5 context=200000 max_out=100000 flags=vision,pdf,prompt_cache,reasoning deprecated=2026-07-23 bare=yes
  openinfer/@oi/GLM-5.3-Flash mode=chat in=0.195 out=1.56 context=393216 max_out=393216 flags=tools,reasoning,unrouted
  openinfer/@oi/Qwen3.5-27B mode=chat in=0.195 out=1.56 context=32768 max_out=32768 flags=tools,reasoning,unrouted
  openinfer/@oi/Qwen3.5-9B mode=chat in=5 out=0.15 context=100000 max_out=100000 flags=tools,reasoning,unrouted
  ovhcloud/DeepSeek-R1-Distill-Llama-70B mode=chat in=0.67 out=0.67 context=131000 max_out=131000 flags=tools,tool_choice,json_schema,reasoning
  ovhcloud/Llama-3.1-8B-Instruct mode=chat in=0.1 out=0.1 context=131000 max_out=131000 flags=tools,tool_choice,json_schema
  ovhcloud/Meta-Llama-3_1-70B-Instruct mode=chat in=0.67 out=0.67 context=131000 max_out=131000
  ovhcloud/Meta-Llama-3_3-70B-Instruct mode=chat in=0.67 out=0.67 context=131000 max_out=131000 flags=tools,tool_choice,json_schema
  ovhcloud/Mistral-7B-Instruct-v0.3 mode=chat in=0.1 out=0.1 context=127000 max_out=127000 flags=tools,tool_choice,json_schema
  ovhcloud/Mistral-Nemo-Instruct-2407 mode=chat in=0.13 out=0.13 context=118000 max_out=118000 flags=tools,tool_choice,json_schema
  ovhcloud/Mistral-Small-3.2-24B-Instruct-2506 mode=chat in=0.09 out=0.28 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,vision
  ovhcloud/Mixtral-8x7B-Instruct-v0.1 mode=chat in=0.63 out=0.63 context=32000 max_out=32000 flags=json_schema
  ovhcloud/Qwen2.5-Coder-32B-Instruct mode=chat in=0.87 out=0.87 context=32000 max_out=32000 flags=json_schema
  ovhcloud/Qwen2.5-VL-72B-Instruct mode=chat in=0.91 out=0.91 context=32000 max_out=32000 flags=json_schema,vision
  ovhcloud/Qwen3-32B mode=chat in=0.08 out=0.23 context=32000 max_out=32000 flags=tools,tool_choice,json_schema,reasoning
  ovhcloud/gpt-oss-120b mode=chat in=0.08 out=0.4 context=131000 max_out=131000 flags=json_schema,reasoning
  ovhcloud/gpt-oss-20b mode=chat in=0.04 out=0.15 context=131000 max_out=131000 flags=json_schema,reasoning
  ovhcloud/llava-v1.6-mistral-7b-hf mode=chat in=0.29 out=0.29 context=32000 max_out=32000 flags=json_schema,vision
  ovhcloud/mamba-codestral-7B-v0.1 mode=chat in=0.19 out=0.19 context=256000 max_out=256000 flags=json_schema
  perplexity/anthropic/claude-fable-5 mode=responses in=10 out=50 cache_read=1 flags=tools,web_search,adaptive_thinking,always_thinks
  perplexity/anthropic/claude-fable-5-1 mode=responses in=10 out=50 cache_read=0.25
  perplexity/anthropic/claude-haiku-4-5 mode=responses in=1 out=5 cache_read=0.1 flags=tools,web_search
  perplexity/anthropic/claude-haiku-5-5 mode=responses in=0.1 out=0.5 cache_read=0.01 flags=tools,web_search,adaptive_thinking
  perplexity/anthropic/claude-opus-4-5 mode=responses in=5 out=25 cache_read=0.5 flags=tools,web_search
  perplexity/anthropic/claude-opus-4-6 mode=responses in=5 out=25 cache_read=0.5 flags=tools,web_search,adaptive_thinking,legacy_thinking
  perplexity/anthropic/claude-opus-4-7 mode=responses in=5 out=25 cache_read=0.5 flags=tools,web_search,adaptive_thinking
  perplexity/anthropic/claude-opus-4-8 mode=responses in=5 out=25 cache_read=0.5 flags=tools,web_search,adaptive_thinking
  perplexity/anthropic/claude-opus-5 mode=responses in=5 out=25 cache_read=0.5 flags=tools,web_search,adaptive_thinking
  perplexity/anthropic/claude-opus-5-5 mode=responses in=4 out=20 cache_read=0.2
  perplexity/anthropic/claude-sonnet-4-5 mode=responses in=3 out=15 cache_read=0.3 flags=tools,web_search
  perplexity/anthropic/claude-sonnet-4-6 mode=responses in=3 out=15 cache_read=0.3 flags=tools,web_search
  perplexity/anthropic/claude-sonnet-5 mode=responses in=2 out=10 cache_read=0.2 flags=tools,web_search,adaptive_thinking
  perplexity/anthropic/claude-sonnet-5-5 mode=responses in=2 out=10 cache_read=0.2 flags=tools,web_search,adaptive_thinking
  perplexity/codellama-34b-instruct mode=chat in=0.35 out=1.4 context=16384 max_out=16384
  perplexity/codellama-70b-instruct mode=chat in=0.7 out=2.8 context=16384 max_out=16384
  perplexity/google/gemini-2.5-flash mode=responses flags=tools,web_search
  perplexity/google/gemini-2.5-pro mode=responses flags=tools,web_search
  perplexity/google/gemini-3-flash-preview mode=responses in=0.5 out=3 cache_read=0.05 flags=tools,web_search
  perplexity/google/gemini-3-pro-preview mode=responses flags=tools,web_search
  perplexity/google/gemini-3.1-flash-lite mode=responses in=0.25 out=1.5 cache_read=0.025 flags=tools,web_search
  perplexity/google/gemini-3.1-pro-preview mode=responses in=2 out=12 cache_read=0.2 tier_above=200000 tier_in=4 tier_out=18 tier_cache_read=0.4 flags=tools,web_search
  perplexity/google/gemini-3.5-flash mode=responses in=1.5 out=9 cache_read=0.15 flags=tools,web_search
  perplexity/google/gemini-3.5-flash-lite mode=responses in=0.3 out=2.5 cache_read=0.03 flags=tools,web_search,no_sampling_params
  perplexity/google/gemini-3.6-flash mode=responses in=1.5 out=7.5 cache_read=0.15 flags=tools,web_search,no_sampling_params
  perplexity/google/gemini-3.7-flash mode=responses in=0.75 out=3.75 cache_read=0.075 flags=tools,web_search,no_sampling_params
  perplexity/google/gemini-3.8-flash mode=responses in=0.75 out=3.75 cache_read=0.075 flags=no_sampling_params
  perplexity/llama-2-70b-chat mode=chat in=0.7 out=2.8 context=4096 max_out=4096
  perplexity/llama-3.1-70b-instruct mode=chat in=1 out=1 context=131072 max_out=131072
  perplexity/llama-3.1-8b-instruct mode=chat in=0.2 out=0.2 context=131072 max_out=131072
  perplexity/mistral-7b-instruct mode=chat in=0.07 out=0.28 context=4096 max_out=4096
  perplexity/mixtral-8x7b-instruct mode=chat in=0.07 out=0.28 context=4096 max_out=4096
  perplexity/openai/gpt-5 mode=responses in=1.25 out=10 cache_read=0.125 flags=tools,web_search
  perplexity/openai/gpt-5-mini mode=responses in=0.25 out=2 cache_read=0.025 flags=tools,web_search
  perplexity/openai/gpt-5-nano mode=responses in=0.05 out=0.4 cache_read=0.005
  perplexity/openai/gpt-5.1 mode=responses in=1.25 out=10 cache_read=0.125 flags=tools,web_search
  perplexity/openai/gpt-5.2 mode=responses in=1.75 out=14 cache_read=0.175 flags=tools,reasoning,web_search
  perplexity/openai/gpt-5.3-codex mode=responses in=3.5 out=28 cache_read=0.35
  perplexity/openai/gpt-5.4 mode=responses in=2.5 out=15 cache_read=0.25 tier_above=272000 tier_in=5 tier_out=22.5 flags=tools,web_search
  perplexity/openai/gpt-5.4-mini mode=responses in=0.75 out=4.5 cache_read=0.075 flags=tools,web_search
  perplexity/openai/gpt-5.4-nano mode=responses in=0.2 out=1.25 cache_read=0.02 flags=tools,web_search
  perplexity/openai/gpt-5.5 mode=responses in=5 out=30 cache_read=0.5 tier_above=272000 tier_in=10 tier_out=45 flags=tools,web_search
  perplexity/openai/gpt-5.6-luna mode=responses in=0.2 out=1.2 cache_read=0.02 tier_above=272000 tier_in=0.4 tier_out=1.8 tier_cache_read=0.04 flags=tools,web_search
  perplexity/openai/gpt-5.6-sol mode=responses in=4 out=20 cache_read=0.4 tier_above=272000 tier_in=8 tier_out=30 tier_cache_read=0.8 flags=tools,web_search
  perplexity/openai/gpt-5.6-terra mode=responses in=2 out=12 cache_read=0.2 tier_above=272000 tier_in=4 tier_out=18 tier_cache_read=0.4 flags=tools,web_search
  perplexity/openai/gpt-6-astra mode=responses in=10 out=50 cache_read=1 cache_write=12.5
  perplexity/openai/gpt-6-luna mode=responses in=0.1 out=0.5 cache_read=0.01 tier_above=272000 tier_in=0.2 tier_out=0.75 tier_cache_read=0.02
  perplexity/openai/gpt-6-sol mode=responses in=2 out=10 cache_read=0.2 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.4
  perplexity/openai/gpt-6.1-sol mode=responses in=2 out=10 cache_read=0.1 tier_above=272000 tier_in=4 tier_out=15 tier_cache_read=0.2
  perplexity/perplexity/deepseek-v4-flash-0731 mode=responses in=0.13 out=0.26 cache_read=0.028 flags=tools,reasoning,web_search
  perplexity/perplexity/deepseek-v4-pro-0813 mode=responses in=1.32 out=3.96 cache_read=0.044
  perplexity/perplexity/glm-5.2 mode=responses in=1.4 out=4.4 cache_read=0.14 flags=tools,reasoning,web_search
  perplexity/perplexity/glm-5.3 mode=responses in=1.4 out=4.4 cache_read=0.26 flags=tools,web_search
  perplexity/perplexity/glm-5.3-flash mode=responses in=0.15 out=0.5 cache_read=0.03 flags=tools,web_search
  perplexity/perplexity/kimi-k2.7-code mode=responses in=0.95 out=4 cache_read=0.19 flags=tools,web_search
  perplexity/perplexity/kimi-k3 mode=responses in=3 out=15 cache_read=0.3 flags=tools,reasoning,web_search effort=minimal,low,medium,high,xhigh,max
  perplexity/perplexity/nemotron-3-ultra-550b-a55b mode=responses in=0.25 out=2.5 cache_read=0.25 flags=tools,reasoning,web_search
  perplexity/perplexity/nemotron-3.5-lightning-30b-a3b mode=responses in=0.0115 out=0.17 cache_read=0.00115 flags=tools,reasoning,web_search
  perplexity/perplexity/sonar mode=responses in=0.25 out=2.5 cache_read=0.0625 flags=tools,web_search
  perplexity/pplx-70b-chat mode=chat in=0.7 out=2.8 context=4096 max_out=4096
  perplexity/pplx-70b-online mode=chat in=0 out=2.8 context=4096 max_out=4096
  perplexity/pplx-7b-chat mode=chat in=0.07 out=0.28 context=8192 max_out=8192
  perplexity/pplx-7b-online mode=chat in=0 out=0.28 context=4096 max_out=4096
  perplexity/preset/advanced-deep-research mode=responses flags=tools,web_search
  perplexity/preset/deep-research mode=responses flags=tools,web_search
  perplexity/preset/fast-search mode=responses flags=tools,web_search
  perplexity/preset/pro-search mode=responses flags=tools,web_search
  perplexity/sonar mode=chat in=1 out=1 context=128000 max_out=128000 flags=web_search
  perplexity/sonar-deep-research mode=chat in=2 out=8 reasoning_out=3 context=128000 max_out=128000 flags=reasoning,web_search
  perplexity/sonar-medium-chat mode=chat in=0.6 out=1.8 context=16384 max_out=16384
  perplexity/sonar-medium-online mode=chat in=0 out=1.8 context=12000 max_out=12000
  perplexity/sonar-pro mode=chat in=3 out=15 context=200000 max_out=8000 flags=web_search
  perplexity/sonar-reasoning mode=chat in=1 out=5 context=128000 max_out=128000 flags=reasoning,web_search
  perplexity/sonar-reasoning-pro mode=chat in=2 out=8 context=128000 max_out=128000 flags=reasoning,web_search
  perplexity/sonar-small-chat mode=chat in=0.07 out=0.28 context=16384 max_out=16384
  perplexity/sonar-small-online mode=chat in=0 out=0.28 context=12000 max_out=12000
  perplexity/xai/grok-4-1-fast-non-reasoning mode=responses flags=tools,web_search
  perplexity/xai/grok-4.20-multi-agent mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 flags=tools,web_search
  perplexity/xai/grok-4.20-non-reasoning mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 flags=tools,web_search
  perplexity/xai/grok-4.20-reasoning mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 flags=tools,web_search
  perplexity/xai/grok-4.3 mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 flags=tools,web_search
  perplexity/xai/grok-4.5 mode=responses in=2 out=6 cache_read=0.3 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=0.6 flags=tools,web_search
  perplexity/xai/grok-4.6 mode=responses in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 flags=tools,web_search
  perplexity/xai/grok-4.7 mode=responses in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1
  pinstripes/ps/deepseek-v4-flash mode=chat in=0.1 out=0.2 context=163840 max_out=163840 flags=tools,reasoning,prefill
  pinstripes/ps/glm-4.5-air mode=chat in=0.125 out=0.45 context=128000 max_out=128000 flags=tools,reasoning,prefill
  pinstripes/ps/minimax-m2.7 mode=chat in=0.255 out=0.55 context=1000192 max_out=1000192 flags=tools,prefill
  pinstripes/ps/qwen3-30b-a3b mode=chat in=0.09 out=0.2 context=131072 max_out=131072 flags=tools,reasoning,prefill
  pinstripes/ps/qwen3-coder-30b-a3b mode=chat in=0.3 out=0.6 context=131072 max_out=131072 flags=tools,prefill
  pinstripes/ps/qwen3.6-35b-a3b mode=chat in=0.14 out=0.45 context=131072 max_out=131072 flags=tools,reasoning,prefill
  prism/deepseek-v4-flash mode=chat in=0.17 out=0.21 cache_read=0.07 context=1000000 max_out=384000 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system
  prism/deepseek-v4.1-flash mode=chat in=0.17 out=0.63 cache_read=0.07 context=1000000 max_out=384000 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system
  publicai/BSC-LT/ALIA-40b-instruct_Q8_0 mode=chat in=0 out=0 context=8192 max_out=4096 flags=tools,tool_choice
  publicai/BSC-LT/salamandra-7b-instruct-tools-16k mode=chat in=0 out=0 context=16384 max_out=4096 flags=tools,tool_choice
  publicai/aisingapore/Gemma-SEA-LION-v4-27B-IT mode=chat in=0 out=0 context=8192 max_out=4096 flags=tools,tool_choice
  publicai/aisingapore/Qwen-SEA-LION-v4-32B-IT mode=chat in=0 out=0 context=32768 max_out=4096 flags=tools,tool_choice
  publicai/allenai/Olmo-3-32B-Think mode=chat in=0 out=0 context=32768 max_out=4096 flags=tools,tool_choice,reasoning
  publicai/allenai/Olmo-3-7B-Instruct mode=chat in=0 out=0 context=32768 max_out=4096 flags=tools,tool_choice
  publicai/allenai/Olmo-3-7B-Think mode=chat in=0 out=0 context=32768 max_out=4096 flags=tools,tool_choice,reasoning
  publicai/swiss-ai/apertus-70b-instruct mode=chat in=0 out=0 context=8192 max_out=4096
  publicai/swiss-ai/apertus-8b-instruct mode=chat in=0 out=0 context=8192 max_out=4096
  qwen_ai_platform/deepseek-v4-flash mode=chat in=0.2 out=0.4 cache_read=0.04 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwen_ai_platform/deepseek-v4-flash-0731 mode=chat in=0.2 out=0.4 cache_read=0.04 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwen_ai_platform/deepseek-v4-pro mode=chat in=2.4 out=4.8 cache_read=0.2 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwen_ai_platform/glm-5.1 mode=chat in=1.4 out=4.4 cache_read=0.26 context=202745 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwen_ai_platform/glm-5.2 mode=chat in=1.4 out=4.4 cache_read=0.28 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwen_ai_platform/kimi-k2.7-code mode=chat in=0.95 out=4 cache_read=0.19 context=229376 max_out=16384 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  qwen_ai_platform/qwen-coder mode=chat in=0.3 out=1.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-flash mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen-flash-2025-07-28 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen-max mode=chat in=1.6 out=6.4 context=30720 max_out=8192 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-plus mode=chat in=0.4 out=1.2 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-plus-2025-01-25 mode=chat in=0.4 out=1.2 context=129024 max_out=8192 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-plus-2025-04-28 mode=chat in=0.4 out=1.2 reasoning_out=4 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-plus-2025-07-14 mode=chat in=0.4 out=1.2 reasoning_out=4 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-plus-2025-07-28 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen-plus-2025-09-11 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen-plus-latest mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen-turbo mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-turbo-2024-11-01 mode=chat in=0.05 out=0.2 context=1000000 max_out=8192 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-turbo-2025-04-28 mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen-turbo-latest mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen3-30b-a3b mode=chat context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen3-coder-flash mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen3-coder-flash-2025-07-28 mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen3-coder-plus mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen3-coder-plus-2025-07-22 mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen3-max mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen3-max-2026-01-23 mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen3-max-preview mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwen_ai_platform/qwen3-next-80b-a3b-instruct mode=chat in=0.15 out=1.2 context=262144 max_out=65536 flags=tools,tool_choice
  qwen_ai_platform/qwen3-next-80b-a3b-thinking mode=chat in=0.15 out=1.2 context=262144 max_out=65536 flags=tools,tool_choice,reasoning
  qwen_ai_platform/qwen3-vl-235b-a22b-instruct mode=chat in=0.4 out=1.6 context=131072 max_out=32768 flags=tools,tool_choice,vision
  qwen_ai_platform/qwen3-vl-235b-a22b-thinking mode=chat in=0.4 out=4 context=131072 max_out=32768 flags=tools,tool_choice,vision,reasoning
  qwen_ai_platform/qwen3-vl-32b-instruct mode=chat in=0.16 out=0.64 context=131072 max_out=32768 flags=tools,tool_choice,vision
  qwen_ai_platform/qwen3-vl-32b-thinking mode=chat in=0.16 out=2.87 context=131072 max_out=32768 flags=tools,tool_choice,vision,reasoning
  qwen_ai_platform/qwen3-vl-plus mode=chat context=260096 max_out=32768 flags=tools,tool_choice,vision,reasoning,ranges
  qwen_ai_platform/qwen3.5-plus mode=chat context=991808 max_out=65536 flags=tools,tool_choice,vision,reasoning,ranges
  qwen_ai_platform/qwen3.7-max mode=chat in=2.5 out=7.5 cache_read=0.5 cache_write=3.125 context=991808 max_out=65536 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwen_ai_platform/qwen3.7-plus mode=chat context=991808 max_out=65536 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,ranges
  qwen_ai_platform/qwen3.8-flash mode=chat in=0.15 out=0.47 cache_read=0.016 cache_write=0.2 context=991808 max_out=131072 flags=tools,tool_choice,json_schema,vision,video_in,prompt_cache,reasoning,web_search
  qwen_ai_platform/qwen3.8-max mode=chat in=2 out=6 cache_read=0.25 context=991808 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  qwen_ai_platform/qwen3.8-omni-flash mode=chat in=0.15 out=0.47 cache_read=0.016 context=991808 max_out=131072 flags=tools,tool_choice,json_schema,vision,audio_in,video_in,prompt_cache,reasoning,web_search
  qwen_ai_platform/qwq-plus mode=chat in=0.8 out=2.4 context=98304 max_out=8192 flags=tools,tool_choice,reasoning
  qwencloud/deepseek-v4-flash mode=chat in=0.2 out=0.4 cache_read=0.04 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwencloud/deepseek-v4-flash-0731 mode=chat in=0.2 out=0.4 cache_read=0.04 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwencloud/deepseek-v4-pro mode=chat in=2.4 out=4.8 cache_read=0.2 context=1000000 max_out=393216 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwencloud/glm-5.1 mode=chat in=1.4 out=4.4 cache_read=0.26 context=202745 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwencloud/glm-5.2 mode=chat in=1.4 out=4.4 cache_read=0.28 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwencloud/kimi-k2.7-code mode=chat in=0.95 out=4 cache_read=0.19 context=229376 max_out=16384 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  qwencloud/qwen-coder mode=chat in=0.3 out=1.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  qwencloud/qwen-flash mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen-flash-2025-07-28 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen-max mode=chat in=1.6 out=6.4 context=30720 max_out=8192 flags=tools,tool_choice,reasoning
  qwencloud/qwen-plus mode=chat in=0.4 out=1.2 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwencloud/qwen-plus-2025-01-25 mode=chat in=0.4 out=1.2 context=129024 max_out=8192 flags=tools,tool_choice,reasoning
  qwencloud/qwen-plus-2025-04-28 mode=chat in=0.4 out=1.2 reasoning_out=4 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwencloud/qwen-plus-2025-07-14 mode=chat in=0.4 out=1.2 reasoning_out=4 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwencloud/qwen-plus-2025-07-28 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen-plus-2025-09-11 mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen-plus-latest mode=chat context=997952 max_out=32768 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen-turbo mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwencloud/qwen-turbo-2024-11-01 mode=chat in=0.05 out=0.2 context=1000000 max_out=8192 flags=tools,tool_choice,reasoning
  qwencloud/qwen-turbo-2025-04-28 mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  qwencloud/qwen-turbo-latest mode=chat in=0.05 out=0.2 reasoning_out=0.5 context=1000000 max_out=16384 flags=tools,tool_choice,reasoning
  qwencloud/qwen3-30b-a3b mode=chat context=129024 max_out=16384 flags=tools,tool_choice,reasoning
  qwencloud/qwen3-coder-flash mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen3-coder-flash-2025-07-28 mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen3-coder-plus mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen3-coder-plus-2025-07-22 mode=chat context=997952 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen3-max mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen3-max-2026-01-23 mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen3-max-preview mode=chat context=258048 max_out=65536 flags=tools,tool_choice,reasoning,ranges
  qwencloud/qwen3-next-80b-a3b-instruct mode=chat in=0.15 out=1.2 context=262144 max_out=65536 flags=tools,tool_choice
  qwencloud/qwen3-next-80b-a3b-thinking mode=chat in=0.15 out=1.2 context=262144 max_out=65536 flags=tools,tool_choice,reasoning
  qwencloud/qwen3-vl-235b-a22b-instruct mode=chat in=0.4 out=1.6 context=131072 max_out=32768 flags=tools,tool_choice,vision
  qwencloud/qwen3-vl-235b-a22b-thinking mode=chat in=0.4 out=4 context=131072 max_out=32768 flags=tools,tool_choice,vision,reasoning
  qwencloud/qwen3-vl-32b-instruct mode=chat in=0.16 out=0.64 context=131072 max_out=32768 flags=tools,tool_choice,vision
  qwencloud/qwen3-vl-32b-thinking mode=chat in=0.16 out=2.87 context=131072 max_out=32768 flags=tools,tool_choice,vision,reasoning
  qwencloud/qwen3-vl-plus mode=chat context=260096 max_out=32768 flags=tools,tool_choice,vision,reasoning,ranges
  qwencloud/qwen3.5-plus mode=chat context=991808 max_out=65536 flags=tools,tool_choice,vision,reasoning,ranges
  qwencloud/qwen3.7-max mode=chat in=2.5 out=7.5 cache_read=0.5 cache_write=3.125 context=991808 max_out=65536 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  qwencloud/qwen3.7-plus mode=chat context=991808 max_out=65536 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,ranges
  qwencloud/qwen3.8-max mode=chat in=2 out=6 cache_read=0.25 context=991808 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  qwencloud/qwq-plus mode=chat in=0.8 out=2.4 context=98304 max_out=8192 flags=tools,tool_choice,reasoning
  replicate/anthropic/claude-3.5-haiku mode=chat in=1 out=5 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system
  replicate/anthropic/claude-3.5-sonnet mode=chat in=3.75 out=18.75 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system
  replicate/anthropic/claude-3.7-sonnet mode=chat in=3 out=15 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system
  replicate/anthropic/claude-4-sonnet mode=chat in=3 out=15 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system
  replicate/anthropic/claude-4.5-haiku mode=chat in=1 out=5 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system
  replicate/anthropic/claude-4.5-sonnet mode=chat in=3 out=15 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system
  replicate/deepseek-ai/deepseek-r1 mode=chat in=3.75 out=10 reasoning_out=10 context=65536 max_out=8192 flags=reasoning,system
  replicate/deepseek-ai/deepseek-v3 mode=chat in=1.45 out=1.45 context=65536 max_out=8192 flags=tools,system
  replicate/deepseek-ai/deepseek-v3.1 mode=chat in=0.672 out=2.016 context=163840 max_out=163840 flags=tools,reasoning,system
  replicate/google/gemini-2.5-flash mode=chat in=0.3 out=2.5 flags=vision,video_in,reasoning,system
  replicate/google/gemini-3-pro mode=chat in=2 out=12 tier_above=200000 tier_in=4 tier_out=18 flags=vision,audio_in,video_in,system
  replicate/ibm-granite/granite-3.3-8b-instruct mode=chat in=0.03 out=0.25 flags=tools,system
  replicate/meta/llama-2-13b mode=chat in=0.1 out=0.5 context=4096 max_out=4096 flags=tool_choice
  replicate/meta/llama-2-13b-chat mode=chat in=0.1 out=0.5 context=4096 max_out=4096 flags=tool_choice
  replicate/meta/llama-2-70b mode=chat in=0.65 out=2.75 context=4096 max_out=4096 flags=tool_choice
  replicate/meta/llama-2-70b-chat mode=chat in=0.65 out=2.75 context=4096 max_out=4096 flags=tool_choice
  replicate/meta/llama-2-7b mode=chat in=0.05 out=0.25 context=4096 max_out=4096 flags=tool_choice
  replicate/meta/llama-2-7b-chat mode=chat in=0.05 out=0.25 context=4096 max_out=4096 flags=tool_choice
  replicate/meta/llama-3-70b mode=chat in=0.65 out=2.75 context=8192 max_out=8192 flags=tool_choice
  replicate/meta/llama-3-70b-instruct mode=chat in=0.65 out=2.75 context=8192 max_out=8192 flags=tool_choice
  replicate/meta/llama-3-8b mode=chat in=0.05 out=0.25 context=8086 max_out=8086 flags=tool_choice
  replicate/meta/llama-3-8b-instruct mode=chat in=0.05 out=0.25 context=8086 max_out=8086 flags=tool_choice
  replicate/mistralai/mistral-7b-instruct-v0.2 mode=chat in=0.05 out=0.25 context=4096 max_out=4096 flags=tool_choice
  replicate/mistralai/mistral-7b-v0.1 mode=chat in=0.05 out=0.25 context=4096 max_out=4096 flags=tool_choice
  replicate/mistralai/mixtral-8x7b-instruct-v0.1 mode=chat in=0.3 out=1 context=4096 max_out=4096 flags=tool_choice
  replicate/openai/gpt-4.1 mode=chat in=2 out=8 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  replicate/openai/gpt-4.1-mini mode=chat in=0.4 out=1.6 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  replicate/openai/gpt-4.1-nano mode=chat in=0.1 out=0.4 flags=tools,system
  replicate/openai/gpt-4o mode=chat in=2.5 out=10 flags=tools,parallel_tools,tool_choice,json_schema,vision,audio_in,audio_out,system
  replicate/openai/gpt-4o-mini mode=chat in=0.15 out=0.6 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  replicate/openai/gpt-5 mode=chat in=1.25 out=10 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  replicate/openai/gpt-5-mini mode=chat in=0.25 out=2 flags=tools,parallel_tools,tool_choice,json_schema,vision,system
  replicate/openai/gpt-5-nano mode=chat in=0.05 out=0.4 flags=tools,system
  replicate/openai/gpt-oss-120b mode=chat in=0.18 out=0.72 flags=tools,system
  replicate/openai/gpt-oss-20b mode=chat in=0.09 out=0.36 flags=tools,system
  replicate/openai/o1 mode=chat in=15 out=60 reasoning_out=60 flags=reasoning,system
  replicate/openai/o1-mini mode=chat in=1.1 out=4.4 reasoning_out=4.4 flags=reasoning,system
  replicate/openai/o4-mini mode=chat in=1 out=4 reasoning_out=4 flags=reasoning,system
  replicate/qwen/qwen3-235b-a22b-instruct-2507 mode=chat in=0.264 out=1.06 flags=tools,system
  replicate/xai/grok-4 mode=chat in=7.2 out=36 flags=tools,system
  sagemaker/meta-textgeneration-llama-2-13b mode=completion in=0 out=0 context=4096 max_out=4096
  sagemaker/meta-textgeneration-llama-2-13b-f mode=chat in=0 out=0 context=4096 max_out=4096
  sagemaker/meta-textgeneration-llama-2-70b mode=completion in=0 out=0 context=4096 max_out=4096
  sagemaker/meta-textgeneration-llama-2-70b-b-f mode=chat in=0 out=0 context=4096 max_out=4096
  sagemaker/meta-textgeneration-llama-2-7b mode=completion in=0 out=0 context=4096 max_out=4096
  sagemaker/meta-textgeneration-llama-2-7b-f mode=chat in=0 out=0 context=4096 max_out=4096
  sail/Qwen/Qwen3.6-35B-A3B mode=chat in=0.05 out=0.4 cache_read=0.02 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  sail/deepseek-ai/DeepSeek-V4-Flash-0731 mode=chat in=0.09 out=0.18 cache_read=0.02 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  sail/deepseek-ai/DeepSeek-V4-Pro-0813 mode=chat in=0.92 out=2.77 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  sail/deepseek-ai/DeepSeek-V4.1-Flash mode=chat in=0.09 out=0.3 cache_read=0.006 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  sail/google/gemma-4-12B-it mode=chat in=0.3 out=2 cache_read=0.15 context=16384 max_out=16384 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  sail/google/gemma-4-31B-it mode=chat in=0.4 out=0.6 cache_read=0.2 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  sail/moonshotai/Kimi-K2.6 mode=chat in=1 out=4 cache_read=0.2 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  sail/moonshotai/Kimi-K3 mode=chat in=2.5 out=12.5 cache_read=0.25 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  sail/nvidia/Gemma-4-31B-IT-NVFP4 mode=chat in=0.14 out=0.4 cache_read=0.07 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  sail/openai/gpt-oss-120b mode=chat in=0.06 out=0.4 cache_read=0.03 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  sail/zai-org/GLM-5.3 mode=chat in=0.98 out=3.08 cache_read=0.18 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  sail/zai-org/GLM-5.3-Flash mode=chat in=0.11 out=0.35 cache_read=0.02 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  sambanova/DeepSeek-R1 mode=chat in=5 out=7 context=32768 max_out=32768
  sambanova/DeepSeek-V3.1 mode=chat in=3 out=4.5 context=131072 max_out=131072 flags=tools,tool_choice,reasoning
  sambanova/DeepSeek-V3.2 mode=chat in=3 out=4.5 context=32768 max_out=32768 flags=tools,tool_choice
  sambanova/Llama-4-Maverick-17B-128E-Instruct mode=chat in=0.63 out=1.8 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,vision
  sambanova/Meta-Llama-3.3-70B-Instruct mode=chat in=0.6 out=1.2 context=131072 max_out=131072 flags=tools,tool_choice,json_schema
  sambanova/MiniMax-M2.7 mode=chat in=0.6 out=2.4 context=196608 max_out=131072 flags=tools,tool_choice,reasoning
  sambanova/gemma-4-31B-it mode=chat in=0.38 out=1.15 context=131072 max_out=131072 flags=vision
  sambanova/gpt-oss-120b mode=chat in=0.22 out=0.59 context=131072 max_out=131072 flags=tools,tool_choice,reasoning
  sarvam/sarvam-m mode=chat in=0 out=0 cache_read=0 cache_write=0 cache_write_1h=0 context=8192 max_out=32000 flags=reasoning
  scaledown/classify mode=chat in=0.05 out=0 flags=no_system,unrouted
  scaledown/compress mode=chat in=0.05 out=0 flags=system,unrouted
  scaledown/decisions mode=chat in=0.05 out=0 flags=no_system,unrouted
  scaledown/extract mode=chat in=0.05 out=0 flags=no_system,unrouted
  scaledown/summarize mode=chat in=0.05 out=0 flags=system,unrouted
  scaleway/deepseek-v4-flash-0731 mode=chat in=0.4 out=0.8 cache_read=0.08 context=256000 max_out=32768 flags=tools,prompt_cache,reasoning
  scaleway/glm-5.2 mode=chat in=1.8 out=5.5 context=256000 max_out=16384 flags=tools,reasoning
  scaleway/google/gemma-4-26b-a4b-it mode=chat in=0.25 out=0.5 context=256000 max_out=32768 flags=tools,vision,reasoning
  scaleway/meta/llama-3.3-70b-instruct mode=chat in=0.9 out=0.9 context=128000 max_out=16384 flags=tools
  scaleway/mistralai/mistral-medium-3.5-128b mode=chat in=1.5 out=7.5 context=256000 max_out=16384 flags=tools,tool_choice,vision,reasoning
  scaleway/mistralai/mistral-small-3.2-24b-instruct-2506 mode=chat in=0.15 out=0.35 context=128000 max_out=32768 flags=tools,vision
  scaleway/mistralai/pixtral-12b-2409 mode=chat in=0.2 out=0.2 context=128000 max_out=4096 flags=tools,vision deprecated=2026-10-01
  scaleway/openai/gpt-oss-120b mode=chat in=0.15 out=0.6 context=128000 max_out=32768 flags=tools
  scaleway/qwen/qwen3-235b-a22b-instruct-2507 mode=chat in=0.75 out=2.25 context=256000 max_out=16384 flags=tools
  scaleway/qwen/qwen3-coder-30b-a3b-instruct mode=chat in=0.2 out=0.8 context=128000 max_out=32768 flags=tools deprecated=2026-10-01
  scaleway/qwen/qwen3.5-397b-a17b mode=chat in=0.6 out=3.6 context=256000 max_out=16384 flags=tools,vision,reasoning
  scaleway/qwen/qwen3.6-35b-a3b mode=chat in=0.25 out=1.5 context=256000 max_out=16384 flags=tools,vision,reasoning
  scx-ai/DeepSeek-V4.1-flash mode=chat in=0.15 out=0.6 cache_read=0.01 context=1000000 max_out=375000 flags=tools,vision,prompt_cache,reasoning
  scx-ai/GLM-5.2 mode=chat in=0.61 out=1.98 cache_read=0.22 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  scx-ai/GLM-5.3 mode=chat in=0.98 out=3.08 cache_read=0.18 context=1000000 max_out=128000 flags=tools,json_schema,prompt_cache,reasoning
  scx-ai/Kimi-K3 mode=chat in=2.83 out=14.13 cache_read=0.28 context=1000000 max_out=1000000 flags=tools,json_schema,prompt_cache,reasoning
  scx-ai/Qwen3.8-Max mode=chat in=1.65 out=4.99 cache_read=0.21 context=1000000 max_out=131072 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  snowflake/claude-3-5-sonnet mode=chat in=3 out=15 cache_read=0.3 context=200000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,system,computer_use
  snowflake/claude-3-7-sonnet mode=chat in=3 out=15 cache_read=0.3 context=200000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,reasoning,system
  snowflake/claude-4-opus mode=chat in=5 out=25 cache_read=0.5 context=200000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,reasoning,system
  snowflake/claude-4-sonnet mode=chat in=3 out=15 cache_read=0.3 context=200000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,system
  snowflake/claude-haiku-4-5 mode=chat in=1 out=5 cache_read=0.1 context=200000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,system
  snowflake/claude-sonnet-4-5 mode=chat in=3 out=15 cache_read=0.3 context=200000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,system
  snowflake/claude-sonnet-4-6 mode=chat in=3 out=15 cache_read=0.3 context=200000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,system,adaptive_thinking,legacy_thinking
  snowflake/deepseek-r1 mode=chat in=1.35 out=5.4 context=128000 max_out=16384 flags=reasoning,system
  snowflake/gemma-7b mode=chat context=8000 max_out=8192
  snowflake/jamba-1.5-large mode=chat context=256000 max_out=8192
  snowflake/jamba-1.5-mini mode=chat context=256000 max_out=8192
  snowflake/jamba-instruct mode=chat context=256000 max_out=8192
  snowflake/llama2-70b-chat mode=chat context=4096 max_out=8192
  snowflake/llama3-70b mode=chat context=8000 max_out=8192
  snowflake/llama3-8b mode=chat context=8000 max_out=8192
  snowflake/llama3.1-405b mode=chat in=1.2 out=1.2 context=128000 max_out=16384 flags=tools,system
  snowflake/llama3.1-70b mode=chat in=0.72 out=0.72 context=128000 max_out=16384 flags=tools,system
  snowflake/llama3.1-8b mode=chat in=0.24 out=0.24 context=128000 max_out=16384 flags=system
  snowflake/llama3.2-1b mode=chat context=128000 max_out=8192
  snowflake/llama3.2-3b mode=chat context=128000 max_out=8192
  snowflake/llama3.3-70b mode=chat in=0.72 out=0.72 context=128000 max_out=16384 flags=tools,system
  snowflake/llama4-maverick mode=chat in=0.24 out=0.97 context=128000 max_out=16384 flags=tools,system
  snowflake/mistral-7b mode=chat context=32000 max_out=8192
  snowflake/mistral-large mode=chat context=32000 max_out=8192
  snowflake/mistral-large2 mode=chat in=2 out=6 context=128000 max_out=16384 flags=tools,json_schema,system
  snowflake/mixtral-8x7b mode=chat context=32000 max_out=8192
  snowflake/openai-gpt-4.1 mode=chat in=2 out=8 cache_read=0.5 context=300000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,system
  snowflake/openai-gpt-5 mode=chat in=1.25 out=10 cache_read=0.125 context=300000 max_out=16384 flags=tools,json_schema,vision,prompt_cache,reasoning,system
  snowflake/openai-gpt-5-mini mode=chat in=0.3 out=1.2 context=1000000 max_out=16384 flags=tools,json_schema,system
  snowflake/openai-gpt-5-nano mode=chat in=0.15 out=0.6 context=5000000 max_out=16384 flags=tools,json_schema,system
  snowflake/reka-core mode=chat context=32000 max_out=8192
  snowflake/reka-flash mode=chat context=100000 max_out=8192
  snowflake/snowflake-arctic mode=chat context=4096 max_out=8192
  snowflake/snowflake-llama-3.1-405b mode=chat context=8000 max_out=8192
  snowflake/snowflake-llama-3.3-70b mode=chat in=0.72 out=0.72 context=128000 max_out=16384 flags=tools,system
  tencent/deepseek-v4-flash mode=chat in=0.14 out=0.28 cache_read=0.0028 cache_write=0 context=1000000 max_out=384000 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system,prefill
  tencent/deepseek-v4-pro mode=chat in=1.74 out=3.48 cache_read=0.145 cache_write=0 context=1000000 max_out=384000 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system,prefill
  tencent/deepseek-v4-pro-0813 mode=chat in=1.32 out=3.96 cache_read=0.044 cache_write=0 context=1000000 max_out=384000 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning,system,prefill,off_peak
  tencent/deepseek-v4.1-flash mode=chat in=0.3 out=1.2 cache_read=0.006 cache_write=0 context=1000000 max_out=384000 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning,system,prefill,off_peak
  tencent/glm-5.2 mode=chat in=1.4 out=4.4 cache_read=0.26 cache_write=0 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tencent/glm-5.3 mode=chat in=1.4 out=4.4 cache_read=0.26 cache_write=0 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tencent/glm-5.3-flash mode=chat in=0.15 out=0.5 cache_read=0.03 cache_write=0 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,video_in,prompt_cache,reasoning,system
  tencent/glm-5.3-flashx mode=chat in=0.37 out=1.25 cache_read=0.075 cache_write=0 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,video_in,prompt_cache,reasoning,system
  tencent/kimi-k2.7-code mode=chat in=0.95 out=4 cache_read=0.19 cache_write=0 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tencent/kimi-k2.7-code-highspeed mode=chat in=1.9 out=8 cache_read=0.38 cache_write=0 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tencent/kimi-k2.8-preview mode=chat in=1 out=4 cache_read=0.25 cache_write=0 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tencent/kimi-k3 mode=chat in=3 out=15 cache_read=0.3 cache_write=0 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tencent/minimax-m3 mode=chat in=0.3 out=1.2 cache_read=0.06 cache_write=0 context=1000000 flags=tools,prompt_cache,reasoning,adaptive_thinking
  tensormesh/MiniMaxAI/MiniMax-M2.5 mode=chat in=0.3 out=1.2 cache_read=0 context=196608 max_out=196608 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tensormesh/Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8 mode=chat in=0.45 out=1.8 cache_read=0 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,prompt_cache,system
  tensormesh/Qwen/Qwen3.5-397B-A17B-FP8 mode=chat in=0.6 out=3.6 cache_read=0 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tensormesh/Qwen/Qwen3.6-27B-FP8 mode=chat in=0.32 out=3.2 cache_read=0 context=262144 max_out=262144 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tensormesh/deepseek-ai/DeepSeek-V4-Flash mode=chat in=0.14 out=0.28 cache_read=0 context=32768 max_out=32768 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tensormesh/google/gemma-4-31B-it mode=chat in=0.14 out=0.56 cache_read=0 context=32768 max_out=32768 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tensormesh/lukealonso/GLM-5.1-NVFP4-MTP mode=chat in=1.4 out=4.4 cache_read=0 context=202752 max_out=202752 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tensormesh/moonshotai/Kimi-K2.6 mode=chat in=0.96 out=4 cache_read=0 context=32768 max_out=32768 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tensormesh/openai/gpt-oss-120b mode=chat in=0.15 out=0.6 cache_read=0 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  tensormesh/openai/gpt-oss-20b mode=chat in=0.07 out=0.28 cache_read=0 context=131072 max_out=131072 flags=tools,tool_choice,json_schema,prompt_cache,reasoning,system
  text-completion-codestral/codestral-2405 mode=completion in=0 out=0 context=32000 max_out=8191
  text-completion-codestral/codestral-latest mode=completion in=0 out=0 context=32000 max_out=8191
  text-completion-inception/mercury-edit-2 mode=completion in=0.25 out=0.75 cache_read=0.025 context=32000 max_out=8192
  text-completion-openai/babbage-002 mode=completion in=0.4 out=0.4 batch_in=0.2 batch_out=0.2 context=16384 max_out=4096 deprecated=2026-09-28 bare=yes
  text-completion-openai/davinci-002 mode=completion in=2 out=2 batch_in=1 batch_out=1 context=16384 max_out=4096 deprecated=2026-09-28 bare=yes
  text-completion-openai/ft:babbage-002 mode=completion in=1.6 out=1.6 batch_in=0.8 batch_out=0.9 context=16384 max_out=4096 deprecated=2026-10-23 bare=yes
  text-completion-openai/ft:davinci-002 mode=completion in=12 out=12 batch_in=6 batch_out=6 context=16384 max_out=4096 deprecated=2026-10-23 bare=yes
  text-completion-openai/gpt-3.5-turbo-instruct mode=completion in=1.5 out=2 context=8192 max_out=4096 deprecated=2026-09-28 bare=yes
  text-completion-openai/gpt-3.5-turbo-instruct-0914 mode=completion in=1.5 out=2 context=8192 max_out=4097 bare=yes
  together_ai/MiniMaxAI/MiniMax-M2.7 mode=chat in=0.3 out=1.2 cache_read=0.06 context=196608
  together_ai/MiniMaxAI/MiniMax-M3 mode=chat in=0.3 out=1.2 cache_read=0.06 context=524288 max_out=524288 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  together_ai/NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO mode=chat in=0.6 out=0.6 context=32768 max_out=32768 deprecated=2025-08-28
  together_ai/Prism-ML/Ternary-Bonsai-27B mode=chat in=0 out=0 context=262144 max_out=262144
  together_ai/Qwen/QwQ-32B mode=chat in=1.2 out=1.2 context=131072 max_out=131072 deprecated=2025-11-13
  together_ai/Qwen/Qwen2-1.5B-Instruct mode=chat in=0.02 out=0.02 context=32768 max_out=32768
  together_ai/Qwen/Qwen2-72B-Instruct mode=chat in=0.9 out=0.9 context=32768 max_out=32768 deprecated=2025-08-28
  together_ai/Qwen/Qwen2-VL-72B-Instruct mode=chat in=1.2 out=1.2 context=32768 max_out=32768 deprecated=2025-08-28
  together_ai/Qwen/Qwen2.5-14B-Instruct mode=chat in=0.8 out=0.8 context=32768 max_out=32768
  together_ai/Qwen/Qwen2.5-72B-Instruct mode=chat in=1.2 out=1.2 context=32768 max_out=32768
  together_ai/Qwen/Qwen2.5-72B-Instruct-Turbo mode=chat in=1.2 out=1.2 context=131072 max_out=131072 deprecated=2026-02-06
  together_ai/Qwen/Qwen2.5-7B-Instruct-Turbo mode=chat in=0.3 out=0.3 context=32768 flags=tools,parallel_tools,tool_choice,json_schema
  together_ai/Qwen/Qwen2.5-Coder-32B-Instruct mode=chat in=0.8 out=0.8 context=16384 max_out=16384 deprecated=2025-11-13
  together_ai/Qwen/Qwen2.5-VL-72B-Instruct mode=chat in=1.95 out=8 context=32768 max_out=32768 deprecated=2026-01-05
  together_ai/Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8 mode=chat in=2 out=2 context=262144 max_out=262144 deprecated=2026-06-04
  together_ai/Qwen/Qwen3-Coder-Next-FP8 mode=chat in=0.5 out=1.2 context=262144 max_out=262144 deprecated=2026-05-14
  together_ai/Qwen/Qwen3-Next-80B-A3B-Instruct mode=chat in=0.15 out=1.5 context=262144 max_out=262144 deprecated=2026-04-02
  together_ai/Qwen/Qwen3-Next-80B-A3B-Thinking mode=chat in=0.15 out=1.5 context=262144 max_out=262144 deprecated=2026-02-25
  together_ai/Qwen/Qwen3-VL-32B-Instruct mode=chat in=0.5 out=1.5 context=262144 max_out=262144 deprecated=2026-02-25
  together_ai/Qwen/Qwen3-VL-8B-Instruct mode=chat in=0.18 out=0.68 context=262144 max_out=262144 deprecated=2026-04-16
  together_ai/Qwen/Qwen3.5-397B-A17B mode=chat in=0.6 out=3.6 cache_read=0.35 context=262144 max_out=262144 deprecated=2026-06-29
  together_ai/Qwen/Qwen3.5-9B mode=chat in=0.17 out=0.25 context=262144 max_out=262144 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning
  together_ai/Qwen/Qwen3.6-Plus mode=chat in=0.5 out=3 context=1000000 max_out=1000000 flags=reasoning
  together_ai/Qwen/Qwen3.7-Max mode=chat in=1.5 out=4.5 cache_read=0.3 context=1000000 max_out=1000000 flags=prompt_cache
  together_ai/Qwen/Qwen3.7-Plus mode=chat in=0.32 out=1.28 context=1000000 max_out=1000000
  together_ai/Qwen/Qwen3.8-2.4T-A95B mode=chat in=2 out=6 cache_read=0.25 context=1010000 max_out=1010000 flags=prompt_cache
  together_ai/Qwen/Qwen3.8-Flash mode=chat in=0.15 out=0.47 context=1000000 max_out=1000000
  together_ai/arcee-ai/trinity-mini mode=chat in=0.045 out=0.15 context=128000 max_out=128000
  together_ai/arize-ai/qwen-2-1.5b-instruct mode=chat in=0.1 out=0.1 context=32768 max_out=32768
  together_ai/deepseek-ai/DeepSeek-R1-0528 mode=chat in=3 out=7 context=163840
  together_ai/deepseek-ai/DeepSeek-R1-Distill-Llama-70B mode=chat in=2 out=2 context=131072 max_out=131072 deprecated=2025-12-23
  together_ai/deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B mode=chat in=0.18 out=0.18 context=131072 max_out=131072 deprecated=2025-08-28
  together_ai/deepseek-ai/DeepSeek-R1-Distill-Qwen-14B mode=chat in=1.6 out=1.6 context=131072 max_out=131072 deprecated=2025-11-13
  together_ai/deepseek-ai/DeepSeek-V3 mode=chat in=1.25 out=1.25 context=65536 max_out=8192 flags=tools,parallel_tools,tool_choice,json_schema
  together_ai/deepseek-ai/DeepSeek-V3.1 mode=chat in=0.6 out=1.7 context=131072 max_out=131072 deprecated=2026-05-14
  together_ai/deepseek-ai/DeepSeek-V4-Flash-0731 mode=chat in=0.14 out=0.28 cache_read=0.03 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache deprecated=2026-10-22
  together_ai/deepseek-ai/DeepSeek-V4-Pro-0813 mode=chat in=1.32 out=3.96 cache_read=0.13 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache
  together_ai/deepseek-ai/DeepSeek-V4.1-Flash mode=chat in=0.3 out=1.2 cache_read=0.006 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,prompt_cache
  together_ai/deepseek-ai/DeepSeek-V4.1-Flash-1017 mode=chat in=0.3 out=1.2 cache_read=0.006 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  together_ai/deepseek-ai/deepseek-coder-33b-instruct mode=chat in=0.8 out=0.8 context=16384 max_out=16384 deprecated=2024-08-22
  together_ai/google/gemma-2-27b-it mode=chat in=0.8 out=0.8 context=8192 max_out=8192 deprecated=2025-08-28
  together_ai/google/gemma-4-31B-it mode=chat in=0.39 out=0.97 context=262144 max_out=262144 deprecated=2026-09-15
  together_ai/meta-llama/Llama-3-8b-chat-hf mode=chat in=0.2 out=0.2 context=8192 max_out=8192 deprecated=2025-08-28
  together_ai/meta-llama/Llama-3.1-405B-Instruct mode=chat in=3.5 out=3.5 context=4096 max_out=4096
  together_ai/meta-llama/Llama-3.2-1B-Instruct mode=chat in=0.06 out=0.06 context=131072 max_out=131072
  together_ai/meta-llama/Llama-3.2-3B-Instruct mode=chat in=0.06 out=0.06 context=131072 max_out=131072
  together_ai/meta-llama/Llama-3.3-70B-Instruct-Turbo mode=chat in=1.04 out=1.04 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema deprecated=2026-10-22
  together_ai/meta-llama/Llama-4-Scout-17B-16E-Instruct mode=chat in=0.18 out=0.59 context=1048576 max_out=1048576 deprecated=2026-02-06
  together_ai/meta-llama/Meta-Llama-3-70B-Instruct-Turbo mode=chat in=0.88 out=0.88 context=8192 max_out=8192 deprecated=2025-12-23
  together_ai/meta-llama/Meta-Llama-3-8B-Instruct mode=chat in=0.2 out=0.2 context=8192 max_out=8192 deprecated=2025-08-28
  together_ai/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo mode=chat in=0.88 out=0.88 context=131072 max_out=131072 deprecated=2026-02-25
  together_ai/meta-llama/Meta-Llama-3.1-8B mode=completion in=0.2 out=0.2 context=16384 max_out=16384
  together_ai/meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo mode=chat in=0.18 out=0.18 context=131072 max_out=131072 deprecated=2026-03-06
  together_ai/meta-models/Muse-Glimmer-30B mode=chat in=0.35 out=1.5 cache_read=0.04 context=131072 max_out=131072 flags=prompt_cache
  together_ai/meta-models/Muse-Spark-Open-816B-A42B mode=chat in=1.25 out=4.25 cache_read=0.15 context=1048576 max_out=1048576 flags=tools,json_schema,prompt_cache
  together_ai/mistralai/Ministral-3-14B-Instruct-2512 mode=chat in=0.2 out=0.2 context=262144
  together_ai/mistralai/Mistral-7B-Instruct-v0.1 mode=chat in=0.2 out=0.2 context=32768 max_out=32768 deprecated=2025-11-13
  together_ai/mistralai/Mistral-7B-Instruct-v0.3 mode=chat in=0.2 out=0.2 context=32768
  together_ai/mistralai/Mistral-Small-24B-Instruct-2501 mode=chat in=0.1 out=0.3 context=32768 max_out=32768 deprecated=2026-04-02
  together_ai/mistralai/Mixtral-8x7B-Instruct-v0.1 mode=chat in=0.6 out=0.6 context=32768 max_out=32768 deprecated=2026-04-16
  together_ai/moonshotai/Kimi-K2-Instruct mode=chat in=1 out=3 flags=tools,parallel_tools,tool_choice,json_schema
  together_ai/moonshotai/Kimi-K2.5-fp4 mode=chat in=0.5 out=2.8 context=262144
  together_ai/moonshotai/Kimi-K2.6 mode=chat in=1.2 out=4.5 cache_read=0.2 context=262144 max_out=262144 deprecated=2026-08-19
  together_ai/moonshotai/Kimi-K2.7-Code mode=chat in=0.95 out=4 cache_read=0.19 context=262144 max_out=262144 deprecated=2026-08-27
  together_ai/moonshotai/Kimi-K3 mode=chat in=3 out=15 cache_read=0.3 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning effort=low,high,max
  together_ai/nvidia/Llama-3.1-Nemotron-70B-Instruct-HF mode=chat in=0.88 out=0.88 context=32768 max_out=32768 deprecated=2025-08-28
  together_ai/nvidia/NVIDIA-Nemotron-3.5-Super-VL mode=chat in=0.15 out=0.5 cache_read=0.02 context=262144 max_out=262144 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  together_ai/nvidia/NVIDIA-Nemotron-Nano-9B-v2 mode=chat in=0.06 out=0.25 context=131072 deprecated=2026-02-25
  together_ai/nvidia/nemotron-3-ultra-550b-a55b mode=chat in=0.6 out=3.6 cache_read=0.2 context=512288 max_out=512288 deprecated=2026-08-27
  together_ai/openai/gpt-oss-120b mode=chat in=0.15 out=0.6 context=131072 max_out=131072 flags=tools,parallel_tools,tool_choice,json_schema,reasoning
  together_ai/openai/gpt-oss-20b mode=chat in=0.05 out=0.2 context=131072 max_out=131072 deprecated=2026-09-15
  together_ai/reflection/Beam-1.0-501B-A23B mode=chat in=0.4 out=1.2 cache_read=0.04 context=1048576 max_out=1048576 flags=tools,json_schema,prompt_cache
  together_ai/thinkingmachines/Inkling mode=chat in=1 out=4.05 cache_read=0.17 context=524288 max_out=524288 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache
  together_ai/together-ai-21.1b-41b mode=chat in=0.8 out=0.8
  together_ai/together-ai-4.1b-8b mode=chat in=0.2 out=0.2
  together_ai/together-ai-41.1b-80b mode=chat in=0.9 out=0.9
  together_ai/together-ai-8.1b-21b mode=chat in=0.3 out=0.3 context=1000
  together_ai/together-ai-81.1b-110b mode=chat in=1.8 out=1.8
  together_ai/together-ai-up-to-4b mode=chat in=0.1 out=0.1
  together_ai/together/Tev1-4B-experimental mode=chat in=0.042 out=0 context=32768
  together_ai/togethercomputer/CodeLlama-34b-Instruct mode=chat flags=tools,parallel_tools,tool_choice
  together_ai/zai-org/GLM-4.5-Air-FP8 mode=chat in=0.2 out=1.1 context=131072 max_out=131072 deprecated=2026-04-02
  together_ai/zai-org/GLM-4.6 mode=chat in=0.6 out=2.2 context=202752 max_out=202752 flags=tools,parallel_tools,tool_choice,reasoning
  together_ai/zai-org/GLM-4.7 mode=chat in=0.45 out=2 context=202752 max_out=202752 deprecated=2026-04-02
  together_ai/zai-org/GLM-5 mode=chat in=1 out=3.2 context=202752 max_out=202752 deprecated=2026-06-22
  together_ai/zai-org/GLM-5.1 mode=chat in=1.4 out=4.4 cache_read=0.26 context=202752 max_out=202752 deprecated=2026-07-10
  together_ai/zai-org/GLM-5.2 mode=chat in=1.4 out=4.4 cache_read=0.26 context=1048575 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning
  together_ai/zai-org/GLM-5.3 mode=chat in=1.4 out=4.4 cache_read=0.26 context=1048575 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,prompt_cache,reasoning
  together_ai/zai-org/GLM-5.3-Flash mode=chat in=0.15 out=0.5 cache_read=0.03 context=1048575 max_out=128000 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  v0/v0-1.0-md mode=chat in=3 out=15 context=128000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,system
  v0/v0-1.5-lg mode=chat in=15 out=75 context=512000 max_out=512000 flags=tools,parallel_tools,tool_choice,vision,system
  v0/v0-1.5-md mode=chat in=3 out=15 context=128000 max_out=128000 flags=tools,parallel_tools,tool_choice,vision,system
  vercel_ai_gateway/alibaba/qwen-3-14b mode=chat in=0.08 out=0.24 context=40960 max_out=16384
  vercel_ai_gateway/alibaba/qwen-3-235b mode=chat in=0.2 out=0.6 context=40960 max_out=16384
  vercel_ai_gateway/alibaba/qwen-3-30b mode=chat in=0.1 out=0.3 context=40960 max_out=16384
  vercel_ai_gateway/alibaba/qwen-3-32b mode=chat in=0.1 out=0.3 context=40960 max_out=16384 flags=tools,tool_choice
  vercel_ai_gateway/alibaba/qwen3-coder mode=chat in=0.4 out=1.6 context=262144 max_out=66536 flags=tools,tool_choice
  vercel_ai_gateway/amazon/nova-lite mode=chat in=0.06 out=0.24 context=300000 max_out=8192 flags=tools,json_schema,vision
  vercel_ai_gateway/amazon/nova-micro mode=chat in=0.035 out=0.14 context=128000 max_out=8192 flags=tools,json_schema
  vercel_ai_gateway/amazon/nova-pro mode=chat in=0.8 out=3.2 context=300000 max_out=8192 flags=tools,json_schema,vision
  vercel_ai_gateway/amazon/titan-embed-text-v2 mode=chat in=0.02 out=0
  vercel_ai_gateway/anthropic/claude-3-5-sonnet mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,prompt_cache,prefill,computer_use
  vercel_ai_gateway/anthropic/claude-3-5-sonnet-20241022 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision,prompt_cache,prefill,computer_use
  vercel_ai_gateway/anthropic/claude-3-7-sonnet mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill,computer_use
  vercel_ai_gateway/anthropic/claude-3-haiku mode=chat in=0.25 out=1.25 cache_read=0.03 cache_write=0.3 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/anthropic/claude-3-opus mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=4096 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/anthropic/claude-3.5-haiku mode=chat in=0.8 out=4 cache_read=0.08 cache_write=1 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/anthropic/claude-3.5-sonnet mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=8192 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/anthropic/claude-3.7-sonnet mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/anthropic/claude-4-opus mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/anthropic/claude-4-sonnet mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=64000 flags=tools,tool_choice
  vercel_ai_gateway/anthropic/claude-haiku-4.5 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill,computer_use
  vercel_ai_gateway/anthropic/claude-opus-4 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill,computer_use
  vercel_ai_gateway/anthropic/claude-opus-4.1 mode=chat in=15 out=75 cache_read=1.5 cache_write=18.75 context=200000 max_out=32000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill,computer_use
  vercel_ai_gateway/anthropic/claude-opus-4.5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill,computer_use
  vercel_ai_gateway/anthropic/claude-opus-4.6 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking
  vercel_ai_gateway/anthropic/claude-sonnet-4 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill,computer_use
  vercel_ai_gateway/anthropic/claude-sonnet-4.5 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 context=1000000 max_out=64000 flags=tools,tool_choice,vision,prompt_cache,reasoning,prefill,computer_use
  vercel_ai_gateway/cohere/command-a mode=chat in=2.5 out=10 context=256000 max_out=8000 flags=tools,tool_choice,json_schema
  vercel_ai_gateway/cohere/command-r mode=chat in=0.15 out=0.6 context=128000 max_out=4096 flags=tools,tool_choice
  vercel_ai_gateway/cohere/command-r-plus mode=chat in=2.5 out=10 context=128000 max_out=4096 flags=tools,tool_choice
  vercel_ai_gateway/cohere/embed-v4.0 mode=chat in=0.12 out=0
  vercel_ai_gateway/deepseek/deepseek-r1 mode=chat in=0.55 out=2.19 context=128000 max_out=8192 flags=tool_choice
  vercel_ai_gateway/deepseek/deepseek-r1-distill-llama-70b mode=chat in=0.75 out=0.99 context=131072 max_out=131072 flags=tools,tool_choice,json_schema
  vercel_ai_gateway/deepseek/deepseek-v3 mode=chat in=0.9 out=0.9 context=128000 max_out=8192 flags=tool_choice
  vercel_ai_gateway/google/gemini-2.5-flash mode=chat in=0.3 out=2.5 cache_read=0.03 context=1000000 max_out=65536 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search
  vercel_ai_gateway/google/gemini-2.5-pro mode=chat in=1.25 out=10 cache_read=0.125 tier_above=200000 tier_in=2.5 tier_out=15 tier_cache_read=0.25 context=1048576 max_out=65536 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,web_search
  vercel_ai_gateway/google/gemma-2-9b mode=chat in=0.2 out=0.2 context=8192 max_out=8192 flags=tools,tool_choice,vision
  vercel_ai_gateway/inception/mercury-coder-small mode=chat in=0.25 out=1 context=32000 max_out=16384
  vercel_ai_gateway/meta/llama-3-70b mode=chat in=0.59 out=0.79 context=8192 max_out=8192 flags=tool_choice
  vercel_ai_gateway/meta/llama-3-8b mode=chat in=0.05 out=0.08 context=8192 max_out=8192 flags=tool_choice
  vercel_ai_gateway/meta/llama-3.1-70b mode=chat in=0.72 out=0.72 context=128000 max_out=8192 flags=tool_choice
  vercel_ai_gateway/meta/llama-3.1-8b mode=chat in=0.05 out=0.08 context=131000 max_out=131072 flags=tools,json_schema
  vercel_ai_gateway/meta/llama-3.2-11b mode=chat in=0.16 out=0.16 context=128000 max_out=8192 flags=tools,tool_choice,vision
  vercel_ai_gateway/meta/llama-3.2-1b mode=chat in=0.1 out=0.1 context=128000 max_out=8192
  vercel_ai_gateway/meta/llama-3.2-3b mode=chat in=0.15 out=0.15 context=128000 max_out=8192 flags=tools,json_schema
  vercel_ai_gateway/meta/llama-3.2-90b mode=chat in=0.72 out=0.72 context=128000 max_out=8192 flags=tools,tool_choice,vision
  vercel_ai_gateway/meta/llama-3.3-70b mode=chat in=0.72 out=0.72 context=128000 max_out=8192 flags=tools,tool_choice
  vercel_ai_gateway/meta/llama-4-maverick mode=chat in=0.2 out=0.6 context=131072 max_out=8192 flags=tool_choice
  vercel_ai_gateway/meta/llama-4-scout mode=chat in=0.1 out=0.3 context=131072 max_out=8192 flags=tools,tool_choice,vision
  vercel_ai_gateway/mistral/codestral mode=chat in=0.3 out=0.9 context=256000 max_out=4000 flags=tools,tool_choice
  vercel_ai_gateway/mistral/codestral-embed mode=chat in=0.15 out=0
  vercel_ai_gateway/mistral/devstral-small mode=chat in=0.07 out=0.28 context=128000 max_out=128000 flags=tools,tool_choice,json_schema
  vercel_ai_gateway/mistral/magistral-medium mode=chat in=2 out=5 context=128000 max_out=64000 flags=tools,tool_choice,json_schema
  vercel_ai_gateway/mistral/magistral-small mode=chat in=0.5 out=1.5 context=128000 max_out=64000 flags=tools
  vercel_ai_gateway/mistral/ministral-3b mode=chat in=0.04 out=0.04 context=128000 max_out=4000 flags=tools,tool_choice
  vercel_ai_gateway/mistral/ministral-8b mode=chat in=0.1 out=0.1 context=128000 max_out=4000 flags=tools,tool_choice,vision
  vercel_ai_gateway/mistral/mistral-embed mode=chat in=0.1 out=0
  vercel_ai_gateway/mistral/mistral-large mode=chat in=2 out=6 context=32000 max_out=4000 flags=tools,tool_choice
  vercel_ai_gateway/mistral/mistral-saba-24b mode=chat in=0.79 out=0.79 context=32768 max_out=32768
  vercel_ai_gateway/mistral/mistral-small mode=chat in=0.1 out=0.3 context=32000 max_out=4000 flags=tools,tool_choice,json_schema
  vercel_ai_gateway/mistral/mixtral-8x22b-instruct mode=chat in=1.2 out=1.2 context=65536 max_out=2048 flags=tools
  vercel_ai_gateway/mistral/pixtral-12b mode=chat in=0.15 out=0.15 context=128000 max_out=4000 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/mistral/pixtral-large mode=chat in=2 out=6 context=128000 max_out=4000 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/moonshotai/kimi-k2 mode=chat in=0.55 out=2.2 context=131072 max_out=16384 flags=tools,tool_choice
  vercel_ai_gateway/morph/morph-v3-fast mode=chat in=0.8 out=1.2 context=32768 max_out=16384
  vercel_ai_gateway/morph/morph-v3-large mode=chat in=0.9 out=1.9 context=32768 max_out=16384
  vercel_ai_gateway/openai/gpt-3.5-turbo mode=chat in=0.5 out=1.5 context=16385 max_out=4096 flags=tools,tool_choice
  vercel_ai_gateway/openai/gpt-3.5-turbo-instruct mode=chat in=1.5 out=2 context=8192 max_out=4096
  vercel_ai_gateway/openai/gpt-4-turbo mode=chat in=10 out=30 context=128000 max_out=4096 flags=tools,tool_choice,vision
  vercel_ai_gateway/openai/gpt-4.1 mode=chat in=2 out=8 cache_read=0.5 cache_write=0 context=1047576 max_out=32768 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/openai/gpt-4.1-mini mode=chat in=0.4 out=1.6 cache_read=0.1 cache_write=0 context=1047576 max_out=32768 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/openai/gpt-4.1-nano mode=chat in=0.1 out=0.4 cache_read=0.025 cache_write=0 context=1047576 max_out=32768 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/openai/gpt-4o mode=chat in=2.5 out=10 cache_read=1.25 cache_write=0 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/openai/gpt-4o-mini mode=chat in=0.15 out=0.6 cache_read=0.075 cache_write=0 context=128000 max_out=16384 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/openai/o1 mode=chat in=15 out=60 cache_read=7.5 cache_write=0 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/openai/o3 mode=chat in=2 out=8 cache_read=0.5 cache_write=0 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/openai/o3-mini mode=chat in=1.1 out=4.4 cache_read=0.55 cache_write=0 context=200000 max_out=100000 flags=tools,tool_choice,json_schema
  vercel_ai_gateway/openai/o4-mini mode=chat in=1.1 out=4.4 cache_read=0.275 cache_write=0 context=200000 max_out=100000 flags=tools,tool_choice,json_schema,vision
  vercel_ai_gateway/perplexity/sonar mode=chat in=1 out=1 context=127000 max_out=8000
  vercel_ai_gateway/perplexity/sonar-pro mode=chat in=3 out=15 context=200000 max_out=8000
  vercel_ai_gateway/perplexity/sonar-reasoning mode=chat in=1 out=5 context=127000 max_out=8000
  vercel_ai_gateway/perplexity/sonar-reasoning-pro mode=chat in=2 out=8 context=127000 max_out=8000
  vercel_ai_gateway/vercel/v0-1.0-md mode=chat in=3 out=15 context=128000 max_out=32000 flags=tools,tool_choice,vision
  vercel_ai_gateway/vercel/v0-1.5-md mode=chat in=3 out=15 context=128000 max_out=32768 flags=tools,tool_choice,vision
  vercel_ai_gateway/xai/grok-2 mode=chat in=2 out=10 context=131072 max_out=4000 flags=tools,tool_choice
  vercel_ai_gateway/xai/grok-2-vision mode=chat in=2 out=10 context=32768 max_out=32768 flags=tools,tool_choice,vision
  vercel_ai_gateway/xai/grok-3 mode=chat in=3 out=15 context=131072 max_out=131072 flags=tools,tool_choice
  vercel_ai_gateway/xai/grok-3-fast mode=chat in=5 out=25 context=131072 max_out=131072 flags=tools
  vercel_ai_gateway/xai/grok-3-mini mode=chat in=0.3 out=0.5 context=131072 max_out=131072 flags=tools,tool_choice
  vercel_ai_gateway/xai/grok-3-mini-fast mode=chat in=0.6 out=4 context=131072 max_out=131072 flags=tools,tool_choice
  vercel_ai_gateway/xai/grok-4 mode=chat in=3 out=15 context=256000 max_out=256000 flags=tools,tool_choice
  vercel_ai_gateway/zai/glm-4.5 mode=chat in=0.6 out=2.2 context=131072 max_out=131072 flags=tools,tool_choice
  vercel_ai_gateway/zai/glm-4.5-air mode=chat in=0.2 out=1.1 context=128000 max_out=96000 flags=tools,tool_choice
  vercel_ai_gateway/zai/glm-4.6 mode=chat in=0.45 out=1.8 cache_read=0.11 context=200000 max_out=200000 flags=tools,parallel_tools,tool_choice
  vertex_ai/claude-3-5-haiku mode=chat in=1 out=5 context=200000 max_out=8192 flags=tools,tool_choice,pdf,prefill deprecated=2026-07-05
  vertex_ai/claude-3-5-haiku@20241022 mode=chat in=1 out=5 context=200000 max_out=8192 flags=tools,tool_choice,pdf,prefill deprecated=2026-07-05
  vertex_ai/claude-3-5-sonnet mode=chat in=3 out=15 context=200000 max_out=8192 flags=tools,tool_choice,vision,pdf,prefill,computer_use deprecated=2026-02-19
  vertex_ai/claude-3-5-sonnet@20240620 mode=chat in=3 out=15 context=200000 max_out=8192 flags=tools,tool_choice,vision,pdf,prefill deprecated=2026-02-19
  vertex_ai/claude-3-haiku mode=chat in=0.25 out=1.25 context=200000 max_out=4096 flags=tools,tool_choice,vision,prefill deprecated=2026-08-23
  vertex_ai/claude-3-haiku@20240307 mode=chat in=0.25 out=1.25 context=200000 max_out=4096 flags=tools,tool_choice,vision,prefill deprecated=2026-08-23
  vertex_ai/claude-3-opus mode=chat in=15 out=75 context=200000 max_out=4096 flags=tools,tool_choice,vision,prefill deprecated=2025-08-01
  vertex_ai/claude-3-opus@20240229 mode=chat in=15 out=75 context=200000 max_out=4096 flags=tools,tool_choice,vision,prefill deprecated=2025-08-01
  vertex_ai/claude-3-sonnet mode=chat in=3 out=15 context=200000 max_out=4096 flags=tools,tool_choice,vision,prefill
  vertex_ai/claude-3-sonnet@20240229 mode=chat in=3 out=15 context=200000 max_out=4096 flags=tools,tool_choice,vision,prefill
  vertex_ai/claude-fable-5 mode=chat in=10 out=50 cache_read=1 cache_write=12.5 cache_write_1h=20 batch_in=5 batch_out=25 batch_cache_read=0.5 batch_cache_write=6.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-06-08
  vertex_ai/claude-fable-5-1 mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 batch_in=5 batch_out=25 batch_cache_read=0.125 batch_cache_write=6.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-03-01
  vertex_ai/claude-fable-5-1@default mode=chat in=10 out=50 cache_read=0.25 cache_write=12.5 cache_write_1h=20 batch_in=5 batch_out=25 batch_cache_read=0.125 batch_cache_write=6.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-03-01
  vertex_ai/claude-fable-5@default mode=chat in=10 out=50 cache_read=1 cache_write=12.5 cache_write_1h=20 batch_in=5 batch_out=25 batch_cache_read=0.5 batch_cache_write=6.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max deprecated=2027-06-08
  vertex_ai/claude-haiku-4-5 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 batch_in=0.5 batch_out=2.5 batch_cache_read=0.05 batch_cache_write=0.625 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill deprecated=2026-10-15
  vertex_ai/claude-haiku-4-5@20251001 mode=chat in=1 out=5 cache_read=0.1 cache_write=1.25 cache_write_1h=2 batch_in=0.5 batch_out=2.5 batch_cache_read=0.05 batch_cache_write=0.625 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill deprecated=2026-10-15
  vertex_ai/claude-haiku-5-5 mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 cache_write_1h=0.2 tier_above=100000 tier_in=0.5 tier_out=2.5 tier_cache_read=0.05 tier_cache_write=0.625 tier_cache_write_1h=1 batch_in=0.05 batch_out=0.25 batch_cache_read=0.005 batch_cache_write=0.0625 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  vertex_ai/claude-haiku-5-5@default mode=chat in=0.1 out=0.5 cache_read=0.01 cache_write=0.125 cache_write_1h=0.2 tier_above=100000 tier_in=0.5 tier_out=2.5 tier_cache_read=0.05 tier_cache_write=0.625 tier_cache_write_1h=1 batch_in=0.05 batch_out=0.25 batch_cache_read=0.005 batch_cache_write=0.0625 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max
  vertex_ai/claude-opus-4-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-11-24
  vertex_ai/claude-opus-4-5@20251101 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-11-24
  vertex_ai/claude-opus-4-6 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max deprecated=2027-02-05
  vertex_ai/claude-opus-4-6@default mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max deprecated=2027-02-05
  vertex_ai/claude-opus-4-7 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-04-16
  vertex_ai/claude-opus-4-7@default mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-04-16
  vertex_ai/claude-opus-4-8 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-05-28
  vertex_ai/claude-opus-4-8@default mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-05-28
  vertex_ai/claude-opus-5 mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-01-24
  vertex_ai/claude-opus-5-5 mode=chat in=4 out=20 cache_read=0.2 cache_write=5 cache_write_1h=8 batch_in=2.5 batch_out=12.5 batch_cache_read=0.1 batch_cache_write=2.5 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  vertex_ai/claude-opus-5-5@default mode=chat in=4 out=20 cache_read=0.2 cache_write=5 cache_write_1h=8 batch_in=2.5 batch_out=12.5 batch_cache_read=0.1 batch_cache_write=2.5 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  vertex_ai/claude-opus-5@default mode=chat in=5 out=25 cache_read=0.5 cache_write=6.25 cache_write_1h=10 batch_in=2.5 batch_out=12.5 batch_cache_read=0.25 batch_cache_write=3.125 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2027-01-24
  vertex_ai/claude-sonnet-4-5 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 tier_cache_write_1h=12 batch_in=1.5 batch_out=7.5 batch_cache_read=0.15 batch_cache_write=1.88 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-09-29
  vertex_ai/claude-sonnet-4-5@20250929 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 tier_above=200000 tier_in=6 tier_out=22.5 tier_cache_read=0.6 tier_cache_write=7.5 tier_cache_write_1h=12 batch_in=1.5 batch_out=7.5 batch_cache_read=0.15 batch_cache_write=1.88 context=200000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,prefill,computer_use deprecated=2026-09-29
  vertex_ai/claude-sonnet-4-6 mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 batch_in=1.5 batch_out=7.5 batch_cache_read=0.15 batch_cache_write=1.88 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max
  vertex_ai/claude-sonnet-4-6@default mode=chat in=3 out=15 cache_read=0.3 cache_write=3.75 cache_write_1h=6 batch_in=1.5 batch_out=7.5 batch_cache_read=0.15 batch_cache_write=1.88 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,legacy_thinking effort=max
  vertex_ai/claude-sonnet-5 mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 cache_write_1h=4 batch_in=1 batch_out=5 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2026-12-24
  vertex_ai/claude-sonnet-5-5 mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 cache_write_1h=4 batch_in=1 batch_out=5 batch_cache_read=0.05 batch_cache_write=1.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  vertex_ai/claude-sonnet-5-5@default mode=chat in=2 out=10 cache_read=0.1 cache_write=2.5 cache_write_1h=4 batch_in=1 batch_out=5 batch_cache_read=0.05 batch_cache_write=1.25 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,always_thinks,no_sampling_params effort=xhigh,max
  vertex_ai/claude-sonnet-5@default mode=chat in=2 out=10 cache_read=0.2 cache_write=2.5 cache_write_1h=4 batch_in=1 batch_out=5 context=1000000 max_out=128000 flags=tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,computer_use,adaptive_thinking,no_sampling_params effort=xhigh,max deprecated=2026-12-24
  vertex_ai/codestral-2 mode=chat in=0.3 out=0.9 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/codestral-2501 mode=chat in=0.2 out=0.6 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/codestral-2@001 mode=chat in=0.3 out=0.9 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/codestral@2405 mode=chat in=0.2 out=0.6 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/codestral@latest mode=chat in=0.2 out=0.6 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/deep-research-pro-preview-12-2025 mode=chat in=2 out=12 cache_read=0.2 batch_in=1 batch_out=6 batch_cache_read=0.1 image_in_each=0.0011 context=65536 max_out=32768 bare=yes
  vertex_ai/deepseek-ai/deepseek-r1-0528-maas mode=chat in=1.35 out=5.4 batch_in=0.675 batch_out=2.7 context=65336 max_out=8192 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2026-10-21
  vertex_ai/deepseek-ai/deepseek-v3.1-maas mode=chat in=0.6 out=1.7 cache_read=0.06 batch_in=0.3 batch_out=0.85 context=163840 max_out=32768 flags=tools,tool_choice,prompt_cache,reasoning,prefill deprecated=2026-10-21
  vertex_ai/deepseek-ai/deepseek-v3.2-maas mode=chat in=0.56 out=1.68 cache_read=0.056 batch_in=0.28 batch_out=0.84 context=163840 max_out=32768 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2026-10-21
  vertex_ai/deepseek-ai/deepseek-v4.1-flash-maas mode=chat in=0.3 out=1.2 cache_read=0.03 context=1048576 max_out=1048576 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,prefill
  vertex_ai/gemini-2.0-flash mode=chat in=0.15 out=0.6 batch_in=0.075 batch_out=0.3 audio_in=1 deprecated=2026-06-01
  vertex_ai/gemini-2.0-flash-lite mode=chat in=0.075 out=0.3 batch_in=0.0375 batch_out=0.15 audio_in=0.075 deprecated=2026-06-01
  vertex_ai/gemini-2.5-computer-use-preview-10-2025 mode=chat in=1.25 out=10 tier_above=200000 tier_in=2.5 tier_out=15 context=128000 max_out=64000 flags=tools,tool_choice,vision,system,computer_use bare=yes
  vertex_ai/gemini-2.5-flash mode=chat in=0.3 out=2.5 cache_read=0.03 batch_in=0.15 batch_out=1.25 reasoning_out=2.5 audio_in=1 audio_cache_read=0.1 context=1048576 max_out=65535 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2026-10-20 bare=yes
  vertex_ai/gemini-2.5-flash-lite mode=chat in=0.1 out=0.4 cache_read=0.01 batch_in=0.05 batch_out=0.2 reasoning_out=0.4 audio_in=0.3 audio_cache_read=0.03 context=1048576 max_out=65535 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search deprecated=2026-10-20 bare=yes
  vertex_ai/gemini-2.5-flash-lite-preview-09-2025 mode=chat in=0.1 out=0.4 cache_read=0.01 reasoning_out=0.4 audio_in=0.3 context=1048576 max_out=65535 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search bare=yes
  vertex_ai/gemini-2.5-flash-preview-09-2025 mode=chat in=0.3 out=2.5 cache_read=0.03 reasoning_out=2.5 audio_in=1 context=1048576 max_out=65535 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,prompt_cache,reasoning,system,web_search bare=yes
  vertex_ai/gemini-2.5-pro mode=chat in=1.25 out=10 cache_read=0.125 tier_above=200000 tier_in=2.5 tier_out=15 tier_cache_read=0.25 tier_cache_write=0.25 batch_in=0.625 batch_out=5 context=1048576 max_out=65535 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search deprecated=2026-10-20 bare=yes
  vertex_ai/gemini-2.5-pro-preview-tts mode=chat in=1 out=20 cache_read=0.125 batch_in=0.5 audio_in=0.7 audio_out=20 context=1048576 max_out=65535 flags=tools,parallel_tools,tool_choice,json_schema,vision,prompt_cache,system,web_search bare=yes
  vertex_ai/gemini-3-flash-preview mode=chat in=0.5 out=3 cache_read=0.05 batch_in=0.25 batch_out=1.5 audio_in=1 audio_cache_read=0.1 context=1048576 max_out=65535 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search bare=yes
  vertex_ai/gemini-3-pro-preview mode=chat in=2 out=12 cache_read=0.2 tier_above=200000 tier_in=4 tier_out=18 tier_cache_read=0.4 tier_cache_write=0.25 batch_in=1 batch_out=6 context=1048576 max_out=65535 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  vertex_ai/gemini-3.1-flash-lite mode=chat in=0.25 out=1.5 cache_read=0.025 batch_in=0.125 batch_out=0.75 batch_cache_read=0.0125 reasoning_out=1.5 audio_in=0.5 audio_cache_read=0.05 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search deprecated=2027-05-07 bare=yes
  vertex_ai/gemini-3.1-flash-lite-preview mode=chat in=0.25 out=1.5 cache_read=0.025 reasoning_out=1.5 audio_in=0.5 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search bare=yes
  vertex_ai/gemini-3.1-pro-preview mode=chat in=2 out=12 cache_read=0.2 tier_above=200000 tier_in=4 tier_out=18 tier_cache_read=0.4 tier_cache_write=0.25 batch_in=1 batch_out=6 context=1048576 max_out=65536 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search bare=yes
  vertex_ai/gemini-3.1-pro-preview-customtools mode=chat in=2 out=12 cache_read=0.2 tier_above=200000 tier_in=4 tier_out=18 tier_cache_read=0.4 tier_cache_write=0.25 batch_in=1 batch_out=6 context=1048576 max_out=65536 flags=tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search bare=yes
  vertex_ai/gemini-3.5-flash mode=chat in=1.5 out=9 cache_read=0.15 batch_in=0.75 batch_out=4.5 batch_cache_read=0.075 reasoning_out=9 audio_in=1.5 context=1048576 max_out=65535 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search deprecated=2027-05-19 bare=yes
  vertex_ai/gemini-3.5-flash-lite mode=chat in=0.3 out=2.5 cache_read=0.03 batch_in=0.15 batch_out=1.25 batch_cache_read=0.015 reasoning_out=2.5 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search,no_sampling_params deprecated=2027-07-21 bare=yes
  vertex_ai/gemini-3.6-flash mode=chat in=0.75 out=3.75 cache_read=0.075 batch_in=0.375 batch_out=1.875 batch_cache_read=0.0375 reasoning_out=3.75 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search,no_sampling_params deprecated=2026-11-19 bare=yes
  vertex_ai/gemini-3.7-flash mode=chat in=0.75 out=3.75 cache_read=0.075 batch_in=0.375 batch_out=1.875 batch_cache_read=0.0375 reasoning_out=3.75 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search,no_sampling_params deprecated=2027-01-28 bare=yes
  vertex_ai/gemini-3.8-flash mode=chat in=0.75 out=3.75 cache_read=0.075 batch_in=0.375 batch_out=1.875 batch_cache_read=0.0375 reasoning_out=3.75 context=1048576 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search,no_sampling_params bare=yes
  vertex_ai/gemini-3.8-flash-cyber mode=chat in=1.5 out=7.5 cache_read=0.15 batch_in=0.75 batch_out=3.75 batch_cache_read=0.075 reasoning_out=7.5 context=1048576 max_out=65536 flags=json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,no_sampling_params bare=yes
  vertex_ai/gemini-4-argon mode=chat in=2 out=10 cache_read=0.1 batch_in=1 batch_out=5 batch_cache_read=0.05 reasoning_out=10 audio_in=2 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  vertex_ai/gemini-4-argon-cyber-permissive mode=chat in=4 out=20 cache_read=0.2 batch_in=2 batch_out=10 batch_cache_read=0.1 reasoning_out=20 audio_in=4 context=1048576 max_out=1048576 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search
  vertex_ai/gemini-omni-1.1-flash mode=chat in=1.5 out=9 reasoning_out=9
  vertex_ai/gemini-omni-1.1-flash-preview mode=chat in=1.5 out=9 reasoning_out=9 context=57920 max_out=57920 flags=vision,video_in,reasoning
  vertex_ai/gemini-omni-flash-preview mode=chat in=1.5 out=9 reasoning_out=9 audio_in=1.5 context=1048576 max_out=65535 flags=vision,audio_in,video_in,reasoning,system bare=yes
  vertex_ai/gemini-robotics-er-1.5-preview mode=chat in=0.3 out=2.5 cache_read=0 reasoning_out=2.5 audio_in=1 context=1048576 max_out=65535 flags=tools,parallel_tools,tool_choice,json_schema,vision,reasoning,system bare=yes
  vertex_ai/gemini-robotics-er-2-preview mode=chat in=1 out=5 cache_read=0.1 batch_in=0.5 batch_out=2.5 batch_cache_read=0.05 reasoning_out=5 audio_in=1 context=131072 max_out=65536 flags=tools,parallel_tools,tool_choice,json_schema,vision,pdf,audio_in,video_in,prompt_cache,reasoning,system,web_search bare=yes
  vertex_ai/gemma-4-26b-a4b-it mode=chat in=0.15 out=0.6 cache_read=0.015
  vertex_ai/google/gemma-4-26b-a4b-it-maas mode=chat in=0.15 out=0.6 cache_read=0.015 context=262144 max_out=128000 flags=tools,tool_choice,vision
  vertex_ai/jamba-1.5 mode=chat in=0.2 out=0.4 context=256000 max_out=256000 flags=tool_choice deprecated=2026-02-27
  vertex_ai/jamba-1.5-large mode=chat in=2 out=8 context=256000 max_out=256000 flags=tool_choice deprecated=2026-02-27
  vertex_ai/jamba-1.5-large@001 mode=chat in=2 out=8 context=256000 max_out=256000 flags=tool_choice deprecated=2026-02-27
  vertex_ai/jamba-1.5-mini mode=chat in=0.2 out=0.4 context=256000 max_out=256000 flags=tool_choice deprecated=2026-02-27
  vertex_ai/jamba-1.5-mini@001 mode=chat in=0.2 out=0.4 context=256000 max_out=256000 flags=tool_choice deprecated=2026-02-27
  vertex_ai/medlm-large mode=chat context=8192 max_out=1024 flags=tool_choice bare=yes
  vertex_ai/medlm-medium mode=chat context=32768 max_out=8192 flags=tool_choice bare=yes
  vertex_ai/meta/llama-3.1-405b-instruct-maas mode=chat in=5 out=16 context=128000 max_out=2048 flags=tool_choice,vision,system
  vertex_ai/meta/llama-3.1-70b-instruct-maas mode=chat in=0 out=0 context=128000 max_out=2048 flags=tool_choice,vision,system
  vertex_ai/meta/llama-3.1-8b-instruct-maas mode=chat in=0 out=0 context=128000 max_out=2048 flags=tool_choice,vision,system
  vertex_ai/meta/llama-3.2-90b-vision-instruct-maas mode=chat in=0 out=0 context=128000 max_out=2048 flags=tool_choice,vision,system
  vertex_ai/meta/llama-3.3-70b-instruct-maas mode=chat in=0.72 out=0.72 batch_in=0.36 batch_out=0.36 context=128000 max_out=8192 flags=tools,tool_choice deprecated=2026-10-21
  vertex_ai/meta/llama-4-maverick-17b-128e-instruct-maas mode=chat in=0.35 out=1.15 batch_in=0.175 batch_out=0.575 context=1000000 max_out=1000000 flags=tools,tool_choice
  vertex_ai/meta/llama-4-maverick-17b-16e-instruct-maas mode=chat in=0.35 out=1.15 context=1000000 max_out=1000000 flags=tools,tool_choice
  vertex_ai/meta/llama-4-scout-17b-128e-instruct-maas mode=chat in=0.25 out=0.7 context=10000000 max_out=10000000 flags=tools,tool_choice
  vertex_ai/meta/llama-4-scout-17b-16e-instruct-maas mode=chat in=0.25 out=0.7 batch_in=0.125 batch_out=0.35 context=10000000 max_out=10000000 flags=tools,tool_choice
  vertex_ai/meta/llama3-405b-instruct-maas mode=chat in=0 out=0 context=32000 max_out=32000 flags=tool_choice
  vertex_ai/meta/llama3-70b-instruct-maas mode=chat in=0 out=0 context=32000 max_out=32000 flags=tool_choice
  vertex_ai/meta/llama3-8b-instruct-maas mode=chat in=0 out=0 context=32000 max_out=32000 flags=tool_choice
  vertex_ai/minimaxai/minimax-m2-maas mode=chat in=0.3 out=1.2 cache_read=0.03 context=196608 max_out=196608 flags=tools,tool_choice deprecated=2026-10-21
  vertex_ai/mistral-large-2411 mode=chat in=2 out=6 context=128000 max_out=8191 flags=tools,tool_choice
  vertex_ai/mistral-large@2407 mode=chat in=2 out=6 context=128000 max_out=8191 flags=tools,tool_choice
  vertex_ai/mistral-large@2411-001 mode=chat in=2 out=6 context=128000 max_out=8191 flags=tools,tool_choice
  vertex_ai/mistral-large@latest mode=chat in=2 out=6 context=128000 max_out=8191 flags=tools,tool_choice
  vertex_ai/mistral-medium-3 mode=chat in=0.4 out=2 context=128000 max_out=8191 flags=tools,tool_choice
  vertex_ai/mistral-medium-3@001 mode=chat in=0.4 out=2 context=128000 max_out=8191 flags=tools,tool_choice
  vertex_ai/mistral-nemo@2407 mode=chat in=3 out=3 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/mistral-nemo@latest mode=chat in=0.15 out=0.15 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/mistral-small-2503 mode=chat in=0.1 out=0.3 context=128000 max_out=128000 flags=tools,tool_choice,vision
  vertex_ai/mistral-small-2503@001 mode=chat in=0.1 out=0.3 context=32000 max_out=8191 flags=tools,tool_choice
  vertex_ai/mistralai/codestral-2 mode=chat in=0.3 out=0.9 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/mistralai/codestral-2@001 mode=chat in=0.3 out=0.9 context=128000 max_out=128000 flags=tools,tool_choice
  vertex_ai/mistralai/mistral-medium-3 mode=chat in=0.4 out=2 context=128000 max_out=8191 flags=tools,tool_choice
  vertex_ai/mistralai/mistral-medium-3@001 mode=chat in=0.4 out=2 context=128000 max_out=8191 flags=tools,tool_choice
  vertex_ai/moonshotai/kimi-k2-thinking-maas mode=chat in=0.6 out=2.5 cache_read=0.06 context=256000 max_out=256000 flags=tools,tool_choice,web_search deprecated=2026-10-21
  vertex_ai/openai/gpt-oss-120b-maas mode=chat in=0.09 out=0.36 batch_in=0.045 batch_out=0.18 context=131072 max_out=32768 flags=reasoning
  vertex_ai/openai/gpt-oss-20b-maas mode=chat in=0.07 out=0.25 cache_read=0.007 batch_in=0.035 batch_out=0.125 context=131072 max_out=32768 flags=reasoning deprecated=2026-10-21
  vertex_ai/qwen/qwen3-235b-a22b-instruct-2507-maas mode=chat in=0.22 out=0.88 batch_in=0.11 batch_out=0.44 context=262144 max_out=16384 flags=tools,tool_choice deprecated=2026-10-21
  vertex_ai/qwen/qwen3-coder-480b-a35b-instruct-maas mode=chat in=0.22 out=1.8 cache_read=0.022 batch_in=0.11 batch_out=0.9 context=262144 max_out=32768 flags=tools,tool_choice deprecated=2026-10-21
  vertex_ai/qwen/qwen3-next-80b-a3b-instruct-maas mode=chat in=0.15 out=1.2 context=262144 max_out=262144 flags=tools,tool_choice deprecated=2026-10-21
  vertex_ai/qwen/qwen3-next-80b-a3b-thinking-maas mode=chat in=0.15 out=1.2 context=262144 max_out=262144 flags=tools,tool_choice deprecated=2026-10-21
  vertex_ai/text-unicorn mode=completion in=10 out=28 context=8192 max_out=1024 bare=yes
  vertex_ai/text-unicorn@001 mode=completion in=10 out=28 context=8192 max_out=1024 bare=yes
  vertex_ai/xai/grok-4.1-fast-non-reasoning mode=chat in=0.2 out=0.5 cache_read=0.05 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  vertex_ai/xai/grok-4.1-fast-reasoning mode=chat in=0.2 out=0.5 cache_read=0.05 context=128000 max_out=128000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  vertex_ai/xai/grok-4.20-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 context=2000000 max_out=2000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  vertex_ai/xai/grok-4.20-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 context=2000000 max_out=2000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  vertex_ai/xai/grok-4.3 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 context=200000 max_out=200000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  vertex_ai/xai/grok-4.6 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 context=524288 max_out=524288 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  vertex_ai/xai/grok-4.7 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 context=524288 max_out=524288 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  vertex_ai/zai-org/glm-4.7-maas mode=chat in=0.6 out=2.2 cache_read=0.06 context=200000 max_out=128000 flags=tools,tool_choice,reasoning deprecated=2026-10-21
  vertex_ai/zai-org/glm-5-maas mode=chat in=1 out=3.2 cache_read=0.1 context=200000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning deprecated=2026-10-21
  vertex_ai/zai-org/glm-5.2-maas mode=chat in=1.4 out=4.4 cache_read=0.14 context=1000000 max_out=64000 flags=tools,tool_choice,json_schema,prompt_cache,reasoning
  volcengine/deepseek-v3-2-251201 mode=chat in=0 out=0 context=98304 max_out=32768 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  volcengine/doubao-seed-2-0-code-preview-260215 mode=chat context=256000 max_out=128000 flags=tools,vision,reasoning,ranges
  volcengine/doubao-seed-2-0-lite-260215 mode=chat context=256000 max_out=128000 flags=tools,vision,reasoning,ranges
  volcengine/doubao-seed-2-0-mini-260215 mode=chat context=256000 max_out=128000 flags=tools,vision,reasoning,ranges
  volcengine/doubao-seed-2-0-pro-260215 mode=chat context=256000 max_out=128000 flags=tools,vision,reasoning,ranges
  volcengine/doubao-seed-2-1-lite-260915 mode=chat in=0.115 out=0.388126 cache_read=0.023 audio_in=1.725 audio_cache_read=0.345 context=1024000 max_out=256000 flags=tools,vision,audio_in,prompt_cache,reasoning
  volcengine/doubao-seed-2-1-pro-260628 mode=chat in=0.8625 out=4.3125 cache_read=0.1725 context=256000 max_out=256000 flags=tools,vision,prompt_cache,reasoning
  volcengine/doubao-seed-2-1-pro-260915 mode=chat in=0.8625 out=4.3125 cache_read=0.1725 context=1024000 max_out=256000 flags=tools,vision,prompt_cache,reasoning
  volcengine/doubao-seed-2-1-turbo-260628 mode=chat in=0.43125 out=2.15625 cache_read=0.08625 context=256000 max_out=256000 flags=tools,vision,prompt_cache,reasoning
  volcengine/glm-4-7-251222 mode=chat in=0 out=0 context=204800 max_out=131072 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  volcengine/kimi-k2-thinking-251104 mode=chat in=0 out=0 context=229376 max_out=32768 flags=tools,tool_choice,prompt_cache,reasoning,prefill
  wandb/JetBrains/Mellum2-12B-A2.5B-Instruct mode=chat in=0.05 out=0.1 context=131000 max_out=131072 deprecated=2026-10-05
  wandb/MiniMaxAI/MiniMax-M3 mode=chat in=0.23 out=0.96 cache_read=0.05 context=262000 max_out=262144 flags=vision,prompt_cache,reasoning
  wandb/OpenPipe/Qwen3-14B-Instruct mode=chat in=0.05 out=0.22 context=32800 max_out=32768 deprecated=2026-10-05
  wandb/Qwen/Qwen3-30B-A3B-Instruct-2507 mode=chat in=0.1 out=0.3 context=262000 max_out=262144 deprecated=2026-10-05
  wandb/Qwen/Qwen3.5-35B-A3B mode=chat in=0.25 out=1.25 context=262000 max_out=262144 flags=vision,reasoning deprecated=2026-10-05
  wandb/Qwen/Qwen3.6-27B mode=chat in=0.6 out=3.6 cache_read=0.12 context=262000 max_out=262144 flags=vision,prompt_cache,reasoning deprecated=2026-10-05
  wandb/Qwen/Qwen3.6-35B-A3B mode=chat in=0.25 out=1.25 context=262000 max_out=262144 flags=vision,reasoning
  wandb/Qwen/Qwen3.8-27B mode=chat in=0.4 out=3 cache_read=0.15 context=262000 max_out=262144 flags=vision,prompt_cache,reasoning
  wandb/deepseek-ai/DeepSeek-V3.1 mode=chat in=0.55 out=1.65 context=161000 max_out=128000 flags=reasoning
  wandb/deepseek-ai/DeepSeek-V4-Flash mode=chat in=0.14 out=0.28 cache_read=0.07 context=1049000 max_out=1048576 flags=prompt_cache,reasoning deprecated=2026-10-05
  wandb/deepseek-ai/DeepSeek-V4-Flash-0731 mode=chat in=0.13 out=0.28 cache_read=0.07 context=262000 max_out=262144 flags=prompt_cache,reasoning
  wandb/deepseek-ai/DeepSeek-V4-Pro mode=chat in=1.15 out=2.55 cache_read=0.2 context=1049000 max_out=1048576 flags=prompt_cache,reasoning deprecated=2026-10-05
  wandb/deepseek-ai/DeepSeek-V4-Pro-0813 mode=chat in=1.31 out=3.96 cache_read=0.044 context=1049000 flags=prompt_cache,reasoning
  wandb/deepseek-ai/DeepSeek-V4.1-Flash mode=chat in=0.2 out=0.65 cache_read=0.03 context=1049000 max_out=1048576 flags=vision,prompt_cache,reasoning
  wandb/google/gemma-4-26B-A4B-it mode=chat in=0.1 out=0.3 cache_read=0.05 context=262000 max_out=262144 flags=tools,tool_choice,vision,prompt_cache,reasoning
  wandb/google/gemma-4-31B-it mode=chat in=0.1 out=0.34 context=262000 max_out=262144 flags=vision,reasoning
  wandb/ibm-granite/granite-4.1-8b mode=chat in=0.05 out=0.1 context=131000 max_out=131072 deprecated=2026-10-05
  wandb/ibm-granite/granite-4.2-8b mode=chat in=0.1 out=0.15 cache_read=0.05 context=131000 flags=prompt_cache,reasoning
  wandb/meta-llama/Llama-3.1-70B-Instruct mode=chat in=0.8 out=0.8 context=131000 max_out=128000 deprecated=2026-10-05
  wandb/meta-llama/Llama-3.1-8B-Instruct mode=chat in=0.22 out=0.22 context=131000 max_out=128000
  wandb/meta-llama/Llama-3.3-70B-Instruct mode=chat in=0.71 out=0.71 context=128000 max_out=128000
  wandb/moonshotai/Kimi-K2.5 mode=chat in=0.6 out=3 cache_read=0.1 context=262144 max_out=262144 flags=tools,json_schema,vision,reasoning
  wandb/moonshotai/Kimi-K2.6 mode=chat in=0.65 out=3.41 cache_read=0.15 context=262000 max_out=262144 flags=vision,prompt_cache,reasoning
  wandb/moonshotai/Kimi-K2.7-Code mode=chat in=0.71 out=3.5 cache_read=0.15 context=262000 max_out=262144 flags=vision,prompt_cache,reasoning
  wandb/nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B mode=chat in=0.5 out=2.15 cache_read=0.1 context=262000 max_out=262144 flags=prompt_cache,reasoning
  wandb/nvidia/NVIDIA-Nemotron-3.5-Lightning-30B-A3B mode=chat in=0.07 out=0.2 cache_read=0.04 context=262000 max_out=262144 flags=prompt_cache,reasoning
  wandb/nvidia/NVIDIA-Nemotron-3.5-Super-VL-120B-A12B mode=chat in=0.15 out=0.75 cache_read=0.02 context=1049000 max_out=943718 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  wandb/openai/gpt-oss-120b mode=chat in=0.03 out=0.17 context=131000 max_out=131072 flags=reasoning
  wandb/openai/gpt-oss-20b mode=chat in=0.03 out=0.13 context=131000 max_out=131072 flags=reasoning
  wandb/zai-org/GLM-5.2 mode=chat in=0.76 out=2.42 cache_read=0.14 context=1049000 max_out=262144 flags=prompt_cache,reasoning
  wandb/zai-org/GLM-5.3-Flash mode=chat in=0.15 out=0.5 cache_read=0.05 context=1049000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  watsonx/bigscience/mt0-xxl mode=chat in=1.908 out=1.908 context=4096 max_out=4096
  watsonx/bigscience/mt0-xxl-13b mode=chat in=1.908 out=1.908 context=4096 max_out=4096
  watsonx/core42/jais-13b-chat mode=chat in=500 out=2000 context=8192 max_out=8192
  watsonx/google/flan-t5-xl-3b mode=chat in=0.6 out=0.6 context=8192 max_out=8192
  watsonx/ibm/granite-13b-chat-v2 mode=chat in=0.6 out=0.6 context=8192 max_out=8192
  watsonx/ibm/granite-13b-instruct-v2 mode=chat in=0.6 out=0.6 context=8192 max_out=8192
  watsonx/ibm/granite-3-3-8b-instruct mode=chat in=0.2 out=0.2 context=8192 max_out=8192 flags=tools,parallel_tools
  watsonx/ibm/granite-3-8b-instruct mode=chat in=0.2 out=0.2 context=8192 max_out=1024 flags=tools,tool_choice,json_schema,prompt_cache,system
  watsonx/ibm/granite-4-h-small mode=chat in=0.0636 out=0.265 context=131072 max_out=131072 flags=tools,parallel_tools
  watsonx/ibm/granite-guardian-3-2-2b mode=chat in=0.1 out=0.1 context=8192 max_out=8192
  watsonx/ibm/granite-guardian-3-3-8b mode=chat in=0.2 out=0.2 context=8192 max_out=8192
  watsonx/ibm/granite-ttm-1024-96-r2 mode=chat in=0.38 out=0.38 context=512 max_out=512
  watsonx/ibm/granite-ttm-1536-96-r2 mode=chat in=0.38 out=0.38 context=512 max_out=512
  watsonx/ibm/granite-ttm-512-96-r2 mode=chat in=0.38 out=0.38 context=512 max_out=512
  watsonx/ibm/granite-vision-3-2-2b mode=chat in=0.1 out=0.1 context=8192 max_out=8192 flags=vision
  watsonx/meta-llama/llama-3-2-11b-vision-instruct mode=chat in=0.35 out=0.35 context=128000 max_out=128000 flags=tools,parallel_tools,vision
  watsonx/meta-llama/llama-3-2-1b-instruct mode=chat in=0.1 out=0.1 context=128000 max_out=128000 flags=tools,parallel_tools
  watsonx/meta-llama/llama-3-2-3b-instruct mode=chat in=0.15 out=0.15 context=128000 max_out=128000 flags=tools,parallel_tools
  watsonx/meta-llama/llama-3-2-90b-vision-instruct mode=chat in=2 out=2 context=128000 max_out=128000 flags=tools,parallel_tools,vision
  watsonx/meta-llama/llama-3-3-70b-instruct mode=chat in=0.7526 out=0.7526 context=131072 max_out=131072 flags=tools,parallel_tools
  watsonx/meta-llama/llama-4-maverick-17b mode=chat in=0.371 out=1.484 context=131072 max_out=8192 flags=tools,parallel_tools
  watsonx/meta-llama/llama-4-maverick-17b-128e-instruct-fp8 mode=chat in=0.371 out=1.484 context=131072 max_out=8192 flags=tools,parallel_tools
  watsonx/meta-llama/llama-guard-3-11b-vision mode=chat in=0.35 out=0.35 context=128000 max_out=128000 flags=vision
  watsonx/mistralai/mistral-large mode=chat in=3 out=10 context=131072 max_out=16384 flags=tools,tool_choice,json_schema,prompt_cache,system
  watsonx/mistralai/mistral-medium-2505 mode=chat in=3 out=10 context=128000 max_out=128000 flags=tools,parallel_tools
  watsonx/mistralai/mistral-small-2503 mode=chat in=0.1 out=0.3 context=32000 max_out=32000 flags=tools,parallel_tools
  watsonx/mistralai/mistral-small-3-1-24b-instruct-2503 mode=chat in=0.106 out=0.318 context=131072 max_out=16384 flags=tools,parallel_tools
  watsonx/mistralai/pixtral-12b-2409 mode=chat in=0.35 out=0.35 context=128000 max_out=128000 flags=vision
  watsonx/openai/gpt-oss-120b mode=chat in=0.159 out=0.636 context=131072 max_out=131072
  watsonx/sdaia/allam-1-13b-instruct mode=chat in=1.8 out=1.8 context=8192 max_out=8192
  xai/grok-4.20 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-0309 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-0309-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-0309-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-beta mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-beta-0309 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-beta-0309-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-beta-0309-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-beta-latest mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-beta-latest-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-beta-latest-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-beta-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-beta-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-experimental-beta-0304 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-experimental-beta-0304-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-experimental-beta-0304-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-experimental-beta-latest mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-experimental-beta-non-reasoning-latest mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-experimental-beta-reasoning-latest mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-multi-agent mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-multi-agent-0309 mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-multi-agent-beta-0309 mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-multi-agent-beta-latest mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-multi-agent-experimental-beta-0304 mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-multi-agent-experimental-beta-latest mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-multi-agent-latest mode=responses in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-non-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-non-reasoning-gv2 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-non-reasoning-latest mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,web_search
  xai/grok-4.20-reasoning mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-reasoning-gv2 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.20-reasoning-latest mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.3 mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.3-latest mode=chat in=1.25 out=2.5 cache_read=0.2 tier_above=200000 tier_in=2.5 tier_out=5 tier_cache_read=0.4 batch_in=1 batch_out=2 batch_cache_read=0.16 image_tok_in=1.25 context=1000000 max_out=1000000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.5 mode=chat in=2 out=6 cache_read=0.3 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=0.6 image_tok_in=2 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.5-latest mode=chat in=2 out=6 cache_read=0.3 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=0.6 image_tok_in=2 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.6 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 image_tok_in=2 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-4.7 mode=chat in=2 out=6 cache_read=0.5 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=1 image_tok_in=2 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-build-0.1 mode=chat in=1 out=2 cache_read=0.2 tier_above=200000 tier_in=2 tier_out=4 tier_cache_read=0.4 image_tok_in=1 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  xai/grok-build-latest mode=chat in=2 out=6 cache_read=0.3 tier_above=200000 tier_in=4 tier_out=12 tier_cache_read=0.6 image_tok_in=2 context=500000 max_out=500000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning,web_search
  xai/grok-code-fast mode=chat in=1 out=2 cache_read=0.2 tier_above=200000 tier_in=2 tier_out=4 tier_cache_read=0.4 image_tok_in=1 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  xai/grok-code-fast-1 mode=chat in=1 out=2 cache_read=0.2 tier_above=200000 tier_in=2 tier_out=4 tier_cache_read=0.4 image_tok_in=1 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  xai/grok-code-fast-1-0825 mode=chat in=1 out=2 cache_read=0.2 tier_above=200000 tier_in=2 tier_out=4 tier_cache_read=0.4 image_tok_in=1 context=256000 max_out=256000 flags=tools,tool_choice,json_schema,vision,prompt_cache,reasoning
  xiaomi_mimo/mimo-v2.6-flash mode=chat in=0.14 out=0.28 cache_read=0.0028 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,audio_in,video_in,prompt_cache,reasoning,system
  xiaomi_mimo/mimo-v2.6-pro mode=chat in=0.435 out=0.87 cache_read=0.0036 context=1048576 max_out=131072 flags=tools,tool_choice,json_schema,vision,audio_in,video_in,prompt_cache,reasoning,system
  zai/glm-4-32b-0414-128k mode=chat in=0.1 out=0.1 context=128000 max_out=32000 flags=tools,tool_choice
  zai/glm-4.5 mode=chat in=0.6 out=2.2 context=128000 max_out=32000 flags=tools,tool_choice
  zai/glm-4.5-air mode=chat in=0.2 out=1.1 context=128000 max_out=32000 flags=tools,tool_choice
  zai/glm-4.5-airx mode=chat in=1.1 out=4.5 context=128000 max_out=32000 flags=tools,tool_choice
  zai/glm-4.5-flash mode=chat in=0 out=0 context=128000 max_out=32000 flags=tools,tool_choice
  zai/glm-4.5-x mode=chat in=2.2 out=8.9 context=128000 max_out=32000 flags=tools,tool_choice
  zai/glm-4.5v mode=chat in=0.6 out=1.8 context=128000 max_out=32000 flags=tools,tool_choice,vision
  zai/glm-4.6 mode=chat in=0.6 out=2.2 cache_read=0.11 cache_write=0 context=200000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning
  zai/glm-4.7 mode=chat in=0.6 out=2.2 cache_read=0.11 cache_write=0 context=200000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning
  zai/glm-4.7-flash mode=chat in=0 out=0 cache_read=0 cache_write=0 context=200000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning
  zai/glm-5 mode=chat in=1 out=3.2 cache_read=0.2 cache_write=0 context=200000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning
  zai/glm-5-code mode=chat in=1.2 out=5 cache_read=0.3 cache_write=0 context=200000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning
  zai/glm-5.1 mode=chat in=1.4 out=4.4 cache_read=0.26 cache_write=0 context=200000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning
  zai/glm-5.2 mode=chat in=1.4 out=4.4 cache_read=0.26 cache_write=0 context=1000000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning
  zai/glm-5.3 mode=chat in=1.4 out=4.4 cache_read=0.26 cache_write=0 context=1000000 max_out=128000 flags=tools,tool_choice,prompt_cache,reasoning
  zai/glm-5.3-flash mode=chat in=0.15 out=0.5 cache_read=0.03 cache_write=0 context=1048576 max_out=128000 flags=tools,tool_choice,vision,prompt_cache,reasoning
  """#
