/// Requests whose cost was worked out by hand, each with a rule of its own.
let workedCosts = #"""
  openai/gpt-4o	P=1200 H=1024 C=350	0.00522
  openai/gpt-5	P=5000 C=2000 R=1500	0.02625
  anthropic/claude-sonnet-4-5	P=28500 H=20000 W=8000 W1=2000 C=900	0.0555
  anthropic/claude-sonnet-4-5	P=28500 H=20000 W=8000 C=900	0.051
  gemini/gemini-2.5-pro	P=250000 H=100000 C=3000 R=1000	0.445
  openai/gpt-5.4	P=272000 C=1000	0.695
  openai/gpt-5.4	P=272001 C=1000	1.382505
  xai/grok-4.20-0309-reasoning	P=199999 C=1000	0.25249875
  xai/grok-4.20-0309-reasoning	P=200000 C=1000	0.505
  xai/grok-4.20-0309-reasoning	P=10000 H=4000 C=2500 R=2000	0.01455
  dashscope/qwen-plus-2025-07-28	P=300000 C=2000 R=500	0.3714
  dashscope/qwen-plus-2025-07-28	P=256000 C=2000 R=500	0.1062
  perplexity/sonar-pro	P=800 C=400 S=2	0.0204
  azure/gpt-audio	P=1500 A=1200 C=600 AO=450	0.08625
  gemini/gemini-2.5-flash	P=2000 A=1600 C=100	0.00197
  openai/gpt-4o	P=10000 H=4000 C=2000 batch=1	0.0225
  openai/gpt-5	P=10000 H=4000 C=2000 R=800 batch=1	0.014
  anthropic/claude-sonnet-4-5	P=10000 H=4000 W=1000 C=2000 batch=1	0.024975
  gemini/gemini-2.5-pro	P=250000 C=3000 batch=1	0.17125
  openai/gpt-5.4	P=300000 H=10000 C=3000 batch=1	0.76125
  azure/gpt-4o	P=10000 H=4000 C=2000 batch=1	0.02
  fireworks_ai/accounts/fireworks/models/deepseek-v3	P=10000 H=6000 C=1000	0.0072
  bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0	P=230000 H=150000 W=30000 W1=20000 C=1200	0.732
  openai/gpt-5	P=5000 H=1000 C=2000 tier=flex	0.0125625
  openai/gpt-5	P=5000 H=1000 C=2000 tier=priority	0.05025
  groq/openai/gpt-oss-120b	P=3000 H=2000 C=500	0.0006
  deepseek/deepseek-v4-flash	P=10000 H=2000 C=1000 time=1792549800	0.003612
  deepseek/deepseek-v4-flash	P=10000 H=2000 C=1000 time=1792558800	0.001806
  deepseek/deepseek-v4-flash	P=10000 H=2000 C=1000 time=1792809000	0.001806
  anthropic/claude-sonnet-4-5	P=500 C=900 S=3	0.045
  anthropic/claude-opus-4-6	P=10000 C=1000 geo=us	0.0825
  mistral/mistral-large-latest	P=10000 H=4000 C=2000 batch=1	0.0031
  """#

/// Random requests whose cost another implementation of the rules has computed with decimals.
let computedCosts = #"""
  deepseek/deepseek-v4-flash-vision-exp	P=0 C=0 H=0 R=0 batch=1 time=1793431081	0
  deepseek/deepseek-flash	P=1 C=0 I=0 batch=1 time=1792787828	0.00000015
  tencent/deepseek-v4-pro-0813	P=1 C=19058 I=0 time=1793199614	0.0377355
  deepseek/deepseek-v4-pro	P=4797 C=0 W=4705 W1=4055 time=1793417667	0.00006072
  dashscope/qwen3-max-2026-01-23	P=257357 C=2544 R=1434	0.810231
  qwen_ai_platform/qwen-plus-2025-07-28	P=256001 C=10146	0.3437268
  qwen_ai_platform/qwen3-coder-plus	P=32000 C=0 W=8113 W1=7510 I=14718	0.032
  qwen_ai_platform/qwen3-vl-plus	P=371355 C=0 H=92388 W=122335 W1=108933 V=53	0.222813
  qwen_ai_platform/qwen3-coder-flash	P=0 C=117 H=0 W=0 W1=0	0.0001755
  anthropic/claude-mythos-5-1	P=4396 C=0 R=0 geo=us	0.048356
  anthropic/claude-sonnet-5-5	P=0 C=3349 H=0	0.03349
  anthropic/claude-opus-4-7-20260416	P=746 C=0 H=228	0.002704
  anthropic/claude-opus-5-5	P=105814 C=0 R=0 geo=us fast=1 S=1 size=medium	0.9411632
  vertex_ai/claude-opus-5@default	P=2000 C=11273 H=1352 W=397	0.28623725
  vertex_ai/claude-haiku-4-5@20251001	P=0 C=0 W=0 R=0 regional=1	0
  vertex_ai/claude-sonnet-5-5@default	P=1 C=0 H=0 W=0 R=0	0.000002
  vertex_ai/claude-opus-4-7@default	P=1 C=4976 batch=1 regional=1	0.06842275
  azure/us/gpt-5.5-2026-04-23	P=272001 C=16986 R=1861 tier=priority	3.832818
  openai/o4-mini-2025-04-16	P=1 C=178	0.0007843
  bedrock/au.anthropic.claude-haiku-5-5	P=0 C=101 H=0 R=38 batch=1	0.000027775
  gemini/gemini-3.1-pro-preview-customtools	P=200000 C=7196 batch=1	0.243176
  bedrock_mantle/openai.gpt-5.6-luna	P=272001 C=3022 H=177198 I=43450 S=1	0.067493592
  azure/gpt-6-luna	P=272001 C=11	0.05440845
  openai/gpt-5.5-pro	P=0 C=177 W=0 I=0 tier=flex	0.01593
  xai/grok-4.20-reasoning	P=200000 C=17266 H=28692 R=5935	0.5260768
  azure/us/gpt-5.5-2026-04-23	P=272000 C=0 W=9664 tier=ON_DEMAND_PRIORITY	3.74
  xai/grok-4.20-multi-agent	P=1 C=0 batch=1	0.000001
  azure/gpt-5.4-2026-03-05	P=272001 C=0 H=199691 tier=flex	0.23069775
  bedrock/minimax.minimax-m2.5	P=3653 C=10779 H=141 R=5842 batch=1	0.00701535
  bedrock/mistral.ministral-3-14b-instruct	P=1 C=0 H=0 W=0 W1=0 R=0 I=0	0.0000002
  bedrock/nvidia.nemotron-super-3-120b	P=4049 C=0	0.00060735
  gemini/gemini-3-flash-preview	P=1 C=0 H=1 R=0 A=1 AO=0 HA=1 tier=flex maps=2	0.0280001
  gemini/gemini-2.5-pro	P=199999 C=7694 W=170375 maps=0	0.32693875
  azure/us/gpt-5.6-terra	P=272001 C=0 H=31803 I=57067 tier=fast	2.14172904
  azure/gpt-5.5-2026-04-23	P=4499 C=0 H=626 batch=1	0.009839
  azure/gpt-5.6-sol-2026-07-09	P=271999 C=37 W=266728 W1=59075 tier=flex	0.677732
  bedrock/us-east-1/6-month-commitment/anthropic.claude-v2:1	P=3693 C=187 H=1294 W=1357 W1=692 seconds=18.259	0.17747748
  vertex_ai/gemini-2.0-flash	P=206992 C=151 A=13531 AO=73 batch=1 ci=3573 co=4185	0.021320375
  perplexity/sonar-medium-online	P=196742 C=13109 R=11998 batch=1	0.0167981
  vertex_ai/deep-research-pro-preview-12-2025	P=1 C=44 H=1 W=0 W1=0 R=35 IO=41 batch=1 images=1	0.0018501
  openai/gpt-audio-mini-2025-12-15	P=1 C=116 H=0 W=0 W1=0 R=47 A=0 AO=2	0.0003142
  vertex_ai/gemini-2.0-flash	P=1721 C=87 H=737 W=515 W1=221 R=31 A=330 AO=28 ci=1042 co=264	0.00059085
  openai/gpt-audio	P=308849 C=1 A=235379 AO=0 batch=1	3.8579065
  bedrock/amazon.nova-2-pro-preview-20251202-v1:0	P=0 C=0 W=0 W1=0 A=0 AO=0 tier=flex	0
  vertex_ai/gemini-2.0-flash	P=101506 C=7327 H=70448 W=15095 W1=5183 batch=1 ci=2518 co=453	0.00981105
  azure/gpt-4o-mini-audio-preview-2024-12-17	P=262258 C=0 R=0 A=220492 AO=0 batch=1	1.10559245
  xai/grok-4.20-experimental-beta-reasoning-latest	P=1 C=127 W=1 W1=1 R=126	0.00031875
  xai/grok-4.20-0309-reasoning	P=0 C=775 H=0 R=460	0.0019375
  xai/grok-4.20-beta-latest-reasoning	P=200000 C=17197 H=81743 R=12251 batch=1	0.103581175
  azure/us/gpt-5-nano-2025-08-07	P=2293 C=4054 W=1460 R=3292 V=60 batch=1	0.0009549375
  oci/cohere.command-r-plus-08-2024	P=3657 C=0 W=2561 R=0 batch=1	0.00285246
  bedrock/qwen.qwen3-vl-235b-a22b	P=515 C=93 R=91	0.00052033
  qwencloud/qwen3-vl-32b-instruct	P=1 C=15571 R=4113 batch=1	0.0049828
  nebius/deepseek-ai/DeepSeek-V4-Flash-0731	P=1499 C=4959 H=654	0.00159838
  fireworks_ai/kimi-k2p5	P=0 C=18108 H=0 batch=1	0.027162
  nebius/meta-llama/Meta-Llama-3.1-70B-Instruct	P=1 C=35 batch=1	0.000007065
  databricks/databricks-gpt-5-5-pro	P=2407 C=8325 H=1799 W=251 W1=72	1.57071017754
  novita/deepseek/deepseek-r1-0528	P=0 C=0 H=0 R=0 V=37 batch=1	0
  azure/gpt-4-turbo-vision-preview	P=1 C=12198 R=10891	0.402545
  bedrock/us-gov.nvidia.nemotron-nano-12b-v2	P=307 C=0 W=104 tier=default	0.00007368
  nebius/deepseek-ai/DeepSeek-V3	P=0 C=105 W=0 R=34	0.0001575
  """#
