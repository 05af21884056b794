/// The built-in provider table: one JSON object a line, sorted by prefix.
///
/// To add a provider, add its line; `ProviderTable` reads it strictly, and a test checks each row.
/// The keys:
/// - `prefix`: what stands before the first slash of a model's name; `name`: the provider's own.
/// - `protocol`: the identifier of its wire protocol.
/// - `base_url`: may hold `{VARIABLE}` parts; left out when the user must give one.
/// - `base_url_env`: variables that override it, besides `<PREFIX>_API_BASE` and
///   `<PREFIX>_BASE_URL`, which always do.
/// - `key_env`: variables that may hold the key, the first one set wins.
/// - `auth`: `bearer`, `optional-bearer`, `none`, `header:NAME`, `header:NAME SCHEME`, or
///   `unsupported:SCHEME` for what this version cannot do.
/// - `headers`: sent with every request; `rename`: common parameter → this provider's name.
/// - `refuses`: common parameters that it does not take; `refuses_when_reasoning`: those that its
///   reasoning models do not take.
/// - `path`: stands between the base URL and what the protocol adds, `{MODEL}` in it is the model;
///   `query`: follows the question mark, `{VARIABLE|DEFAULT}` in it is filled; `base_drops`: endings
///   of base URLs that are taken off.
/// - `effort`: `word` or `thinking`, how an effort of reasoning is written in `openai-chat`.
/// - `model_forms`: count of the model's parts between slashes → how the name is sent.
/// - `prices_served_model`: true where names are the user's own, so that the answer names the model.
/// - `variants`: a list of changes, which hold one after the other where one of their `when` is met.
///   A condition asks for all it names: `mode` and `flag` of the price row, what the `model` begins
///   with, a `word` before it (taken off), what the `base` URL holds, the `key_env` that the key was
///   found in, a `key_mark` before the key (taken off), values of `env`. The other members replace
///   those of the row, and null takes one away.
/// - `note`: a sentence for users.
let providerRows: StaticString = #"""
  {"prefix":"a2a","name":"A2A (Agent-to-Agent)","protocol":"a2a-jsonrpc","auth":"none","note":"Agents, not models."}
  {"prefix":"abliteration","name":"Abliteration","protocol":"openai-chat","base_url":"https://api.abliteration.ai/v1","key_env":["ABLITERATION_API_KEY"],"auth":"bearer"}
  {"prefix":"ai21","name":"AI21","protocol":"openai-chat","base_url":"https://api.ai21.com/studio/v1","key_env":["AI21_API_KEY"],"auth":"bearer"}
  {"prefix":"ai21_chat","name":"AI21","protocol":"openai-chat","base_url":"https://api.ai21.com/studio/v1","base_url_env":["AI21_API_BASE"],"key_env":["AI21_API_KEY"],"auth":"bearer","refuses":["top_p"]}
  {"prefix":"aihubmix","name":"AIHubMix","protocol":"openai-chat","base_url":"https://aihubmix.com/v1","key_env":["AIHUBMIX_API_KEY"],"auth":"bearer"}
  {"prefix":"aiml","name":"AI/ML API","protocol":"openai-chat","base_url":"https://api.aimlapi.com/v1","key_env":["AIML_API_KEY"],"auth":"bearer"}
  {"prefix":"amazon_nova","name":"Amazon Nova","protocol":"openai-chat","base_url":"https://api.nova.amazon.com/v1","key_env":["AMAZON_NOVA_API_KEY"],"auth":"bearer","refuses":["seed"]}
  {"prefix":"anthropic","name":"Anthropic","protocol":"anthropic-messages","base_url":"https://api.anthropic.com","key_env":["ANTHROPIC_API_KEY"],"auth":"header:x-api-key","headers":{"anthropic-version":"2023-06-01"},"note":"An answer needs a token limit; without --max-tokens 4096 is sent."}
  {"prefix":"anthropic_text","name":"Anthropic Text","protocol":"anthropic-complete","base_url":"https://api.anthropic.com","base_url_env":["ANTHROPIC_API_BASE","ANTHROPIC_BASE_URL"],"key_env":["ANTHROPIC_API_KEY"],"auth":"header:x-api-key","headers":{"anthropic-version":"2023-06-01"}}
  {"prefix":"apertis","name":"Apertis","protocol":"openai-chat","base_url":"https://api.stima.tech/v1","key_env":["STIMA_API_KEY"],"auth":"bearer"}
  {"prefix":"assemblyai","name":"AssemblyAI","protocol":"openai-chat","base_url":"https://llm-gateway.assemblyai.com/v1","key_env":["ASSEMBLYAI_API_KEY"],"auth":"bearer"}
  {"prefix":"azure","name":"Azure OpenAI","protocol":"openai-chat","base_url_env":["AZURE_API_BASE","AZURE_OPENAI_ENDPOINT","AZUREAI_OPENAI_BASE_URL"],"key_env":["AZURE_API_KEY","AZURE_OPENAI_API_KEY","AZUREAI_OPENAI_API_KEY","AZURE_AD_TOKEN"],"auth":"header:api-key","path":"/openai/deployments/{MODEL}","query":"api-version={AZURE_API_VERSION|2025-02-01-preview}","prices_served_model":true,"rename":{"max_tokens":"max_completion_tokens"},"variants":[{"when":[{"word":"o_series/"},{"word":"gpt5_series/"}],"refuses":["temperature","top_p"]},{"when":[{"env":{"AZURE_API_VERSION":["v1","latest","preview"]}},{"base":"/openai/v1"}],"auth":"bearer","path":"/openai/v1","query":null},{"when":[{"word":"responses/"},{"mode":"responses"}],"protocol":"openai-responses","path":"/openai/v1","query":"api-version=preview","rename":null},{"when":[{"key_env":"AZURE_AD_TOKEN"}],"auth":"bearer"}],"note":"What follows the prefix is the name of your deployment. Set AZURE_API_BASE to the resource, such as https://NAME.openai.azure.com."}
  {"prefix":"azure_ai","name":"Azure AI","protocol":"openai-chat","base_url_env":["AZURE_AI_API_BASE","AZUREAI_BASE_URL"],"key_env":["AZURE_AI_API_KEY","AZUREAI_API_KEY","AZURE_OPENAI_API_KEY","AZURE_API_KEY"],"auth":"bearer","variants":[{"when":[{"base":"services.ai.azure.com"}],"auth":"header:api-key","path":"/models"},{"when":[{"base":"openai.azure.com"}],"auth":"header:api-key"},{"when":[{"model":"claude"}],"protocol":"anthropic-messages","auth":"header:x-api-key","path":"/anthropic","base_drops":["/models"]}],"note":"The base URL is that of the resource, such as https://NAME.services.ai.azure.com."}
  {"prefix":"azure_text","name":"Azure OpenAI (completions)","protocol":"openai-completions","base_url_env":["AZURE_API_BASE"],"key_env":["AZURE_OPENAI_API_KEY","AZURE_API_KEY"],"auth":"header:api-key","path":"/openai/deployments/{MODEL}","query":"api-version={AZURE_API_VERSION|2025-02-01-preview}","prices_served_model":true}
  {"prefix":"baseten","name":"Baseten","protocol":"openai-chat","base_url":"https://inference.baseten.co/v1","key_env":["BASETEN_API_KEY"],"auth":"bearer","note":"A dedicated deployment has a base URL of its own."}
  {"prefix":"bedrock","name":"Amazon Bedrock","protocol":"bedrock-converse","base_url":"https://bedrock-runtime.{AWS_REGION}.amazonaws.com","base_url_env":["AWS_BEDROCK_RUNTIME_ENDPOINT"],"key_env":["AWS_BEARER_TOKEN_BEDROCK","AWS_ACCESS_KEY_ID","AWS_SECRET_ACCESS_KEY","AWS_SESSION_TOKEN"],"auth":"unsupported:sigv4","note":"Set the region in AWS_REGION."}
  {"prefix":"bedrock_mantle","name":"Amazon Bedrock Mantle","protocol":"openai-chat","base_url":"https://bedrock-mantle.{AWS_REGION}.api.aws/v1","key_env":["BEDROCK_MANTLE_API_KEY","AWS_BEARER_TOKEN_BEDROCK"],"auth":"bearer","variants":[{"when":[{"mode":"responses"}],"protocol":"openai-responses"},{"when":[{"mode":"responses","flag":"responses_path"}],"base_url":"https://bedrock-mantle.{AWS_REGION}.api.aws/openai/v1"},{"when":[{"model":"anthropic."}],"protocol":"anthropic-messages","base_url":"https://bedrock-mantle.{AWS_REGION}.api.aws/anthropic"}],"note":"Set the region in AWS_REGION."}
  {"prefix":"bytez","name":"Bytez","protocol":"bytez","base_url":"https://api.bytez.com/models/v2","key_env":["BYTEZ_API_KEY"],"auth":"header:Authorization Key"}
  {"prefix":"cerebras","name":"Cerebras","protocol":"openai-chat","base_url":"https://api.cerebras.ai/v1","key_env":["CEREBRAS_API_KEY"],"auth":"bearer"}
  {"prefix":"charity_engine","name":"Charity Engine","protocol":"openai-chat","base_url":"https://api.charityengine.services/remotejobs/v2/inference","key_env":["CHARITY_ENGINE_API_KEY"],"auth":"bearer"}
  {"prefix":"chatgpt","name":"ChatGPT subscription","protocol":"openai-responses","base_url":"https://chatgpt.com/backend-api/codex","base_url_env":["CHATGPT_API_BASE","OPENAI_CHATGPT_API_BASE"],"auth":"unsupported:oauth2-device-code"}
  {"prefix":"chutes","name":"Chutes","protocol":"openai-chat","base_url":"https://llm.chutes.ai/v1","key_env":["CHUTES_API_KEY"],"auth":"bearer"}
  {"prefix":"clarifai","name":"Clarifai","protocol":"openai-chat","base_url":"https://api.clarifai.com/v2/ext/openai/v1","key_env":["CLARIFAI_API_KEY"],"auth":"bearer","refuses":["stop","seed"],"note":"Name the model by the URL that Clarifai shows for it."}
  {"prefix":"cloudflare","name":"Cloudflare Workers AI","protocol":"openai-chat","base_url":"https://api.cloudflare.com/client/v4/accounts/{CLOUDFLARE_ACCOUNT_ID}","key_env":["CLOUDFLARE_API_KEY","CLOUDFLARE_API_TOKEN"],"auth":"bearer","path":"/ai/v1","base_drops":["/ai/run"],"note":"Set CLOUDFLARE_ACCOUNT_ID; model names keep their @cf/ or @hf/."}
  {"prefix":"codestral","name":"Codestral","protocol":"openai-chat","base_url":"https://codestral.mistral.ai/v1","key_env":["CODESTRAL_API_KEY"],"auth":"bearer","rename":{"seed":"random_seed"}}
  {"prefix":"cognition","name":"Cognition","protocol":"openai-chat","base_url":"https://api.cognition.ai/v1","key_env":["COGNITION_API_KEY"],"auth":"bearer"}
  {"prefix":"cohere","name":"Cohere","protocol":"cohere-v2","base_url":"https://api.cohere.com","key_env":["COHERE_API_KEY","CO_API_KEY"],"auth":"bearer"}
  {"prefix":"cohere_chat","name":"Cohere","protocol":"cohere-v2","base_url":"https://api.cohere.com","base_url_env":["COHERE_API_BASE"],"key_env":["COHERE_API_KEY","CO_API_KEY"],"auth":"bearer"}
  {"prefix":"cometapi","name":"CometAPI","protocol":"openai-chat","base_url":"https://api.cometapi.com/v1","key_env":["COMETAPI_KEY"],"auth":"bearer"}
  {"prefix":"compactifai","name":"CompactifAI","protocol":"openai-chat","base_url":"https://api.compactif.ai/v1","key_env":["COMPACTIFAI_API_KEY"],"auth":"bearer"}
  {"prefix":"cortecs","name":"Cortecs","protocol":"openai-chat","base_url":"https://api.cortecs.ai/v1","key_env":["CORTECS_API_KEY"],"auth":"bearer"}
  {"prefix":"crusoe","name":"Crusoe Cloud","protocol":"openai-chat","base_url":"https://managed-inference-api-proxy.crusoecloud.com/v1","key_env":["CRUSOE_API_KEY"],"auth":"bearer"}
  {"prefix":"custom","name":"Custom","protocol":"litellm-custom","auth":"none","note":"A test protocol of LiteLLM. For a server that speaks OpenAI's, take custom_openai."}
  {"prefix":"custom_openai","name":"OpenAI-compatible server","protocol":"openai-chat","base_url_env":["CUSTOM_OPENAI_API_BASE","CUSTOM_OPENAI_BASE_URL","OPENAI_BASE_URL","OPENAI_API_BASE"],"key_env":["OPENAI_API_KEY"],"auth":"bearer","note":"Any server with an OpenAI-style API: set its base URL, /v1 included."}
  {"prefix":"darkbloom","name":"Darkbloom","protocol":"openai-chat","base_url":"https://api.darkbloom.dev/v1","key_env":["DARKBLOOM_API_KEY"],"auth":"bearer"}
  {"prefix":"dashscope","name":"Alibaba Cloud Model Studio","protocol":"openai-chat","base_url":"https://dashscope.aliyuncs.com/compatible-mode/v1","key_env":["DASHSCOPE_API_KEY"],"auth":"bearer","note":"Keys of the mainland region; those of the international one belong to qwencloud."}
  {"prefix":"databricks","name":"Databricks","protocol":"openai-chat","key_env":["DATABRICKS_API_KEY","DATABRICKS_TOKEN"],"auth":"bearer","refuses":["seed"],"variants":[{"when":[{"mode":"responses"}],"protocol":"openai-responses"},{"when":[{"model":"databricks-claude"}],"effort":"thinking"}],"note":"The base URL is that of the workspace with /serving-endpoints; the model is the name of an endpoint."}
  {"prefix":"datarobot","name":"DataRobot","protocol":"openai-chat","base_url":"https://app.datarobot.com/api/v2/genai/llmgw","key_env":["DATAROBOT_API_TOKEN"],"auth":"bearer","note":"For one deployment set DATAROBOT_BASE_URL to its whole URL."}
  {"prefix":"deepinfra","name":"DeepInfra","protocol":"openai-chat","base_url":"https://api.deepinfra.com/v1/openai","key_env":["DEEPINFRA_API_KEY","DEEPINFRA_TOKEN"],"auth":"bearer"}
  {"prefix":"deepseek","name":"DeepSeek","protocol":"openai-chat","base_url":"https://api.deepseek.com/beta","key_env":["DEEPSEEK_API_KEY"],"auth":"bearer","note":"Prices are lower off-peak; costs are computed at the standard rates."}
  {"prefix":"docker_model_runner","name":"Docker Model Runner","protocol":"openai-chat","base_url":"http://localhost:12434/engines/v1","key_env":["DOCKER_MODEL_RUNNER_API_KEY"],"auth":"optional-bearer"}
  {"prefix":"edenai","name":"Eden AI","protocol":"openai-chat","base_url":"https://api.edenai.run/v3","key_env":["EDENAI_API_KEY"],"auth":"bearer"}
  {"prefix":"empiriolabs","name":"EmpirioLabs","protocol":"openai-chat","base_url":"https://api.empiriolabs.ai/v1","key_env":["EMPIRIOLABS_API_KEY"],"auth":"bearer"}
  {"prefix":"empower","name":"Empower","protocol":"openai-chat","base_url":"https://app.empower.dev/api/v1","key_env":["EMPOWER_API_KEY"],"auth":"bearer"}
  {"prefix":"fal_ai","name":"Fal AI","protocol":"fal-query","base_url":"https://fal.run","key_env":["FAL_AI_API_KEY"],"auth":"header:Authorization Key"}
  {"prefix":"featherless_ai","name":"Featherless AI","protocol":"openai-chat","base_url":"https://api.featherless.ai/v1","base_url_env":["FEATHERLESS_AI_API_BASE","FEATHERLESS_API_BASE"],"key_env":["FEATHERLESS_AI_API_KEY","FEATHERLESS_API_KEY"],"auth":"bearer","refuses":["seed"]}
  {"prefix":"fireworks_ai","name":"Fireworks AI","protocol":"openai-chat","base_url":"https://api.fireworks.ai/inference/v1","base_url_env":["FIREWORKS_API_BASE"],"key_env":["FIREWORKS_API_KEY","FIREWORKS_AI_API_KEY","FIREWORKSAI_API_KEY","FIREWORKS_AI_TOKEN"],"auth":"bearer","note":"Full model names begin with accounts/."}
  {"prefix":"friendliai","name":"FriendliAI","protocol":"openai-chat","base_url":"https://api.friendli.ai/serverless/v1","base_url_env":["FRIENDLI_API_BASE"],"key_env":["FRIENDLIAI_API_KEY","FRIENDLI_TOKEN"],"auth":"bearer","note":"Dedicated endpoints have a base URL of their own."}
  {"prefix":"galadriel","name":"Galadriel","protocol":"openai-chat","base_url":"https://api.galadriel.com/v1","key_env":["GALADRIEL_API_KEY"],"auth":"bearer"}
  {"prefix":"gdc","name":"Google Distributed Cloud (Gemini)","protocol":"gemini-generate-content","base_url":"{GDC_API_BASE}/v1/projects/{GDC_PROJECT}/locations/{GDC_LOCATION}","key_env":["GDC_API_KEY"],"auth":"bearer","note":"Set GDC_API_BASE, GDC_PROJECT and GDC_LOCATION."}
  {"prefix":"gemini","name":"Google Gemini","protocol":"gemini-generate-content","base_url":"https://generativelanguage.googleapis.com/v1beta","key_env":["GOOGLE_API_KEY","GEMINI_API_KEY","PALM_API_KEY"],"auth":"header:x-goog-api-key"}
  {"prefix":"gigachat","name":"GigaChat","protocol":"openai-chat","base_url":"https://gigachat.devices.sberbank.ru/api/v1","key_env":["GIGACHAT_ACCESS_TOKEN"],"auth":"bearer","note":"Needs an access token that was fetched beforehand; it lives for half an hour."}
  {"prefix":"github","name":"GitHub Models","protocol":"openai-chat","base_url":"https://models.github.ai/inference","key_env":["GITHUB_API_KEY","GITHUB_TOKEN"],"auth":"bearer","note":"Model names carry their vendor, as in github/openai/gpt-4o."}
  {"prefix":"github_copilot","name":"GitHub Copilot","protocol":"openai-chat","base_url":"https://api.githubcopilot.com","auth":"unsupported:oauth2-device-code"}
  {"prefix":"gmi","name":"GMI Cloud","protocol":"openai-chat","base_url":"https://api.gmi-serving.com/v1","key_env":["GMI_API_KEY"],"auth":"bearer"}
  {"prefix":"gradient_ai","name":"GradientAI","protocol":"openai-chat","base_url":"https://inference.do-ai.run/v1","key_env":["GRADIENT_AI_API_KEY"],"auth":"bearer","refuses":["seed"],"note":"For an agent set GRADIENT_AI_BASE_URL to its endpoint with /api/v1 at the end."}
  {"prefix":"groq","name":"Groq","protocol":"openai-chat","base_url":"https://api.groq.com/openai/v1","key_env":["GROQ_API_KEY"],"auth":"bearer"}
  {"prefix":"helicone","name":"Helicone","protocol":"openai-chat","base_url":"https://ai-gateway.helicone.ai","key_env":["HELICONE_API_KEY"],"auth":"bearer"}
  {"prefix":"heroku","name":"Heroku","protocol":"openai-chat","base_url":"{HEROKU_API_BASE}/v1","key_env":["HEROKU_API_KEY"],"auth":"bearer","note":"Set HEROKU_API_BASE to the add-on's INFERENCE_URL, without /v1."}
  {"prefix":"hosted_vllm","name":"vLLM","protocol":"openai-chat","base_url":"http://localhost:8000/v1","base_url_env":["HOSTED_VLLM_API_BASE","VLLM_API_BASE"],"key_env":["HOSTED_VLLM_API_KEY","VLLM_API_KEY"],"auth":"optional-bearer","note":"A vLLM server of your own."}
  {"prefix":"huggingface","name":"Hugging Face","protocol":"openai-chat","base_url":"https://router.huggingface.co/v1","base_url_env":["HF_API_BASE"],"key_env":["HF_TOKEN","HUGGINGFACE_API_KEY"],"auth":"bearer","model_forms":{"3":"{2}/{3}:{1}"},"note":"Write huggingface/ORG/MODEL, or huggingface/PROVIDER/ORG/MODEL to choose who serves it."}
  {"prefix":"hyperbolic","name":"Hyperbolic","protocol":"openai-chat","base_url":"https://api.hyperbolic.xyz/v1","key_env":["HYPERBOLIC_API_KEY"],"auth":"bearer"}
  {"prefix":"inception","name":"Inception Labs","protocol":"openai-chat","base_url":"https://api.inceptionlabs.ai/v1","key_env":["INCEPTION_API_KEY"],"auth":"bearer","refuses":["seed","top_p"]}
  {"prefix":"lambda_ai","name":"Lambda AI","protocol":"openai-chat","base_url":"https://api.lambda.ai/v1","base_url_env":["LAMBDA_API_BASE"],"key_env":["LAMBDA_API_KEY"],"auth":"bearer"}
  {"prefix":"langflow","name":"LangFlow","protocol":"langflow-run","key_env":["LANGFLOW_API_KEY"],"auth":"header:x-api-key","note":"Flows, not models."}
  {"prefix":"langgraph","name":"LangGraph","protocol":"langgraph-runs","key_env":["LANGGRAPH_API_KEY"],"auth":"bearer","note":"Agents, not models."}
  {"prefix":"lemonade","name":"Lemonade","protocol":"openai-chat","base_url":"http://localhost:8000/api/v1","key_env":["LEMONADE_API_KEY"],"auth":"optional-bearer"}
  {"prefix":"libertai","name":"LibertAI","protocol":"openai-chat","base_url":"https://api.libertai.io/v1","key_env":["LIBERTAI_API_KEY"],"auth":"bearer"}
  {"prefix":"litellm_proxy","name":"LiteLLM Proxy","protocol":"openai-chat","key_env":["LITELLM_PROXY_API_KEY"],"auth":"bearer","note":"Your own gateway: set its base URL."}
  {"prefix":"llama_cpp","name":"llama.cpp","protocol":"openai-chat","base_url":"http://localhost:8080/v1","key_env":["LLAMA_CPP_API_KEY"],"auth":"optional-bearer","note":"llama-server of llama.cpp."}
  {"prefix":"llamafile","name":"llamafile","protocol":"openai-chat","base_url":"http://localhost:8080/v1","key_env":["LLAMAFILE_API_KEY"],"auth":"optional-bearer"}
  {"prefix":"llamagate","name":"LlamaGate","protocol":"openai-chat","base_url":"https://api.llamagate.dev/v1","key_env":["LLAMAGATE_API_KEY"],"auth":"bearer"}
  {"prefix":"lm_studio","name":"LM Studio","protocol":"openai-chat","base_url":"http://localhost:1234/v1","key_env":["LM_STUDIO_API_KEY"],"auth":"optional-bearer","note":"The server of the LM Studio app."}
  {"prefix":"lmstudio","name":"LM Studio","protocol":"openai-chat","base_url":"http://localhost:1234/v1","base_url_env":["LMSTUDIO_API_BASE","LM_STUDIO_API_BASE"],"key_env":["LMSTUDIO_API_KEY","LM_STUDIO_API_KEY"],"auth":"optional-bearer","note":"The same as lm_studio."}
  {"prefix":"maritalk","name":"Maritalk","protocol":"openai-chat","base_url":"https://chat.maritaca.ai/api","key_env":["MARITALK_API_KEY"],"auth":"bearer","refuses":["seed"]}
  {"prefix":"meta","name":"Meta","protocol":"openai-chat","base_url":"https://api.meta.ai/v1","key_env":["META_API_KEY"],"auth":"bearer"}
  {"prefix":"meta_llama","name":"Meta Llama API","protocol":"openai-chat","base_url":"https://api.llama.com/compat/v1","base_url_env":["LLAMA_API_BASE"],"key_env":["LLAMA_API_KEY"],"auth":"bearer"}
  {"prefix":"minimax","name":"MiniMax","protocol":"openai-chat","base_url":"https://api.minimax.io/v1","key_env":["MINIMAX_API_KEY"],"auth":"bearer","note":"Accounts of the China region use https://api.minimaxi.com/v1."}
  {"prefix":"mistral","name":"Mistral AI","protocol":"openai-chat","base_url":"https://api.mistral.ai/v1","base_url_env":["MISTRAL_AZURE_API_BASE"],"key_env":["MISTRAL_AZURE_API_KEY","MISTRAL_API_KEY"],"auth":"bearer","rename":{"seed":"random_seed"}}
  {"prefix":"mock","name":"Mock","protocol":"openai-chat","base_url":"mock:","auth":"none","note":"Scripted answers inside the program: no network, no key, no cost."}
  {"prefix":"modelscope","name":"ModelScope","protocol":"openai-chat","base_url":"https://api-inference.modelscope.cn/v1","key_env":["MODELSCOPE_API_KEY"],"auth":"bearer"}
  {"prefix":"moonshot","name":"Moonshot AI","protocol":"openai-chat","base_url":"https://api.moonshot.ai/v1","key_env":["MOONSHOT_API_KEY"],"auth":"bearer","refuses_when_reasoning":["temperature"]}
  {"prefix":"morph","name":"Morph","protocol":"openai-chat","base_url":"https://api.morphllm.com/v1","key_env":["MORPH_API_KEY"],"auth":"bearer"}
  {"prefix":"nadir","name":"Nadir","protocol":"openai-chat","base_url":"https://api.getnadir.com/v1","key_env":["NADIR_API_KEY"],"auth":"bearer","refuses":["stop","seed"]}
  {"prefix":"nano-gpt","name":"NanoGPT","protocol":"openai-chat","base_url":"https://nano-gpt.com/api/v1","key_env":["NANOGPT_API_KEY"],"auth":"bearer"}
  {"prefix":"nebius","name":"Nebius AI Studio","protocol":"openai-chat","base_url":"https://api.studio.nebius.ai/v1","key_env":["NEBIUS_API_KEY"],"auth":"bearer"}
  {"prefix":"neosantara","name":"Neosantara","protocol":"openai-chat","base_url":"https://api.neosantara.xyz/v1","key_env":["NEOSANTARA_API_KEY"],"auth":"bearer"}
  {"prefix":"nlp_cloud","name":"NLP Cloud","protocol":"nlpcloud-generation","base_url":"https://api.nlpcloud.io","key_env":["NLP_CLOUD_API_KEY"],"auth":"header:Authorization Token"}
  {"prefix":"novita","name":"Novita AI","protocol":"openai-chat","base_url":"https://api.novita.ai/v3/openai","key_env":["NOVITA_API_KEY"],"auth":"bearer"}
  {"prefix":"nscale","name":"Nscale","protocol":"openai-chat","base_url":"https://inference.api.nscale.com/v1","key_env":["NSCALE_API_KEY","NSCALE_SERVICE_TOKEN"],"auth":"bearer","refuses":["seed"]}
  {"prefix":"nvidia_nim","name":"NVIDIA NIM","protocol":"openai-chat","base_url":"https://integrate.api.nvidia.com/v1","key_env":["NVIDIA_NIM_API_KEY","NVIDIA_API_KEY"],"auth":"bearer"}
  {"prefix":"oci","name":"Oracle Cloud","protocol":"oci-generic","base_url":"https://inference.generativeai.{OCI_REGION}.oci.oraclecloud.com","key_env":["OCI_USER","OCI_FINGERPRINT","OCI_TENANCY","OCI_KEY","OCI_KEY_FILE","OCI_COMPARTMENT_ID"],"auth":"unsupported:oci-signature"}
  {"prefix":"ollama","name":"Ollama","protocol":"ollama-chat","base_url":"http://localhost:11434","key_env":["OLLAMA_API_KEY"],"auth":"optional-bearer","note":"A key is needed for ollama.com only."}
  {"prefix":"ollama_chat","name":"Ollama","protocol":"ollama-chat","base_url":"http://localhost:11434","base_url_env":["OLLAMA_API_BASE","OLLAMA_BASE_URL"],"key_env":["OLLAMA_API_KEY"],"auth":"optional-bearer","note":"The same as ollama."}
  {"prefix":"oobabooga","name":"Oobabooga","protocol":"openai-chat","base_url":"http://localhost:5000/v1","key_env":["OOBABOOGA_API_KEY"],"auth":"optional-bearer","note":"text-generation-webui with its API switched on."}
  {"prefix":"openai","name":"OpenAI","protocol":"openai-chat","base_url":"https://api.openai.com/v1","base_url_env":["OPENAI_BASE_URL","OPENAI_API_BASE"],"key_env":["OPENAI_API_KEY"],"auth":"bearer","rename":{"max_tokens":"max_completion_tokens"},"refuses_when_reasoning":["temperature","top_p"],"variants":[{"when":[{"word":"responses/"},{"mode":"responses"}],"protocol":"openai-responses","rename":null}]}
  {"prefix":"openrouter","name":"OpenRouter","protocol":"openai-chat","base_url":"https://openrouter.ai/api/v1","key_env":["OPENROUTER_API_KEY","OR_API_KEY"],"auth":"bearer","note":"The model keeps its vendor: openrouter/anthropic/claude-sonnet-4.5; the automatic router is openrouter/openrouter/auto."}
  {"prefix":"ovhcloud","name":"OVHCloud AI Endpoints","protocol":"openai-chat","base_url":"https://oai.endpoints.kepler.ai.cloud.ovh.net/v1","key_env":["OVHCLOUD_API_KEY","OVH_AI_ENDPOINTS_ACCESS_TOKEN"],"auth":"optional-bearer","note":"Works without a key at a lower rate limit."}
  {"prefix":"parasail","name":"Parasail","protocol":"openai-chat","base_url":"https://api.parasail.io/v1","key_env":["PARASAIL_API_KEY"],"auth":"bearer"}
  {"prefix":"perplexity","name":"Perplexity AI","protocol":"openai-chat","base_url":"https://api.perplexity.ai","key_env":["PERPLEXITYAI_API_KEY","PERPLEXITY_API_KEY"],"auth":"bearer","refuses":["stop","seed"],"variants":[{"when":[{"mode":"responses"}],"protocol":"openai-responses","path":"/v1"}]}
  {"prefix":"pinstripes","name":"Pinstripes","protocol":"openai-chat","base_url":"https://pinstripes.io/v1","key_env":["PINSTRIPES_API_KEY"],"auth":"bearer"}
  {"prefix":"poe","name":"Poe","protocol":"openai-chat","base_url":"https://api.poe.com/v1","key_env":["POE_API_KEY"],"auth":"bearer"}
  {"prefix":"predibase","name":"Predibase","protocol":"predibase-generate","base_url":"https://serving.app.predibase.com","key_env":["PREDIBASE_API_KEY"],"auth":"bearer"}
  {"prefix":"prism","name":"Prism","protocol":"openai-chat","base_url":"https://api.prisminference.com/v1","key_env":["PRISM_API_KEY"],"auth":"bearer"}
  {"prefix":"publicai","name":"PublicAI","protocol":"openai-chat","base_url":"https://api.publicai.co/v1","key_env":["PUBLICAI_API_KEY"],"auth":"bearer"}
  {"prefix":"qwen_ai_platform","name":"Qianwen AI Platform","protocol":"openai-chat","base_url":"https://dashscope.aliyuncs.com/compatible-mode/v1","key_env":["QWEN_AI_PLATFORM_API_KEY","DASHSCOPE_API_KEY"],"auth":"bearer"}
  {"prefix":"qwencloud","name":"Qwen Cloud (international)","protocol":"openai-chat","base_url":"https://dashscope-intl.aliyuncs.com/compatible-mode/v1","key_env":["QWENCLOUD_API_KEY","DASHSCOPE_API_KEY"],"auth":"bearer"}
  {"prefix":"ragflow","name":"RAGFlow","protocol":"openai-chat","key_env":["RAGFLOW_API_KEY"],"auth":"bearer","note":"Set the base URL to that of one assistant, such as https://HOST/api/v1/chats_openai/ID."}
  {"prefix":"reka","name":"Reka","protocol":"openai-chat","base_url":"https://api.reka.ai/v1","key_env":["REKA_API_KEY"],"auth":"bearer"}
  {"prefix":"replicate","name":"Replicate","protocol":"replicate-predictions","base_url":"https://api.replicate.com","key_env":["REPLICATE_API_TOKEN","REPLICATE_API_KEY"],"auth":"bearer"}
  {"prefix":"sagemaker","name":"Amazon SageMaker","protocol":"sagemaker","base_url":"https://runtime.sagemaker.{AWS_REGION}.amazonaws.com","key_env":["AWS_ACCESS_KEY_ID","AWS_SECRET_ACCESS_KEY","AWS_SESSION_TOKEN"],"auth":"unsupported:sigv4"}
  {"prefix":"sagemaker_chat","name":"Amazon SageMaker (chat)","protocol":"sagemaker-chat","base_url":"https://runtime.sagemaker.{AWS_REGION}.amazonaws.com","key_env":["AWS_ACCESS_KEY_ID","AWS_SECRET_ACCESS_KEY","AWS_SESSION_TOKEN"],"auth":"unsupported:sigv4"}
  {"prefix":"sagemaker_nova","name":"Amazon SageMaker (Nova)","protocol":"sagemaker-chat","base_url":"https://runtime.sagemaker.{AWS_REGION}.amazonaws.com","key_env":["AWS_ACCESS_KEY_ID","AWS_SECRET_ACCESS_KEY","AWS_SESSION_TOKEN"],"auth":"unsupported:sigv4"}
  {"prefix":"sail","name":"Sail Research","protocol":"openai-chat","base_url":"https://api.sailresearch.com/v1","key_env":["SAIL_API_KEY"],"auth":"bearer"}
  {"prefix":"sambanova","name":"SambaNova","protocol":"openai-chat","base_url":"https://api.sambanova.ai/v1","key_env":["SAMBANOVA_API_KEY"],"auth":"bearer","refuses":["seed"]}
  {"prefix":"sap","name":"SAP Generative AI Hub","protocol":"sap-orchestration","base_url_env":["AICORE_BASE_URL"],"key_env":["AICORE_CLIENT_ID","AICORE_CLIENT_SECRET","AICORE_SERVICE_KEY"],"auth":"unsupported:oauth2-client-credentials","note":"Set AICORE_BASE_URL."}
  {"prefix":"sarvam","name":"Sarvam","protocol":"openai-chat","base_url":"https://api.sarvam.ai/v1","key_env":["SARVAM_API_KEY"],"auth":"bearer"}
  {"prefix":"scaleway","name":"Scaleway","protocol":"openai-chat","base_url":"https://api.scaleway.ai/v1","key_env":["SCW_SECRET_KEY"],"auth":"bearer"}
  {"prefix":"scx-ai","name":"SCX.ai","protocol":"openai-chat","base_url":"https://api.scx.ai/v1","base_url_env":["SCX_API_BASE"],"key_env":["SCX_API_KEY"],"auth":"bearer"}
  {"prefix":"snowflake","name":"Snowflake","protocol":"openai-chat","base_url":"https://{SNOWFLAKE_ACCOUNT_ID}.snowflakecomputing.com/api/v2","key_env":["SNOWFLAKE_JWT"],"auth":"bearer","path":"/cortex/v1","headers":{"Accept":"application/json","X-Snowflake-Authorization-Token-Type":"KEYPAIR_JWT"},"rename":{"max_tokens":"max_completion_tokens"},"variants":[{"when":[{"key_mark":"pat/"}],"headers":{"X-Snowflake-Authorization-Token-Type":"PROGRAMMATIC_ACCESS_TOKEN"}},{"when":[{"model":"claude"}],"protocol":"anthropic-messages","path":"/cortex","headers":{"anthropic-version":"2023-06-01"},"rename":null}],"note":"Set SNOWFLAKE_ACCOUNT_ID; SNOWFLAKE_JWT holds a key-pair token, or pat/ and a programmatic access token."}
  {"prefix":"synthetic","name":"Synthetic","protocol":"openai-chat","base_url":"https://api.synthetic.new/openai/v1","key_env":["SYNTHETIC_API_KEY"],"auth":"bearer"}
  {"prefix":"tencent","name":"Tencent TokenHub","protocol":"openai-chat","base_url":"https://tokenhub-intl.tencentcloudmaas.com/v1","key_env":["TENCENT_API_KEY"],"auth":"bearer"}
  {"prefix":"tensormesh","name":"Tensormesh","protocol":"openai-chat","base_url":"https://serverless.tensormesh.ai/v1","base_url_env":["TENSORMESH_SERVERLESS_BASE_URL"],"key_env":["TENSORMESH_INFERENCE_API_KEY"],"auth":"bearer"}
  {"prefix":"text-completion-codestral","name":"Codestral (fill in the middle)","protocol":"openai-fim","base_url":"https://codestral.mistral.ai/v1","key_env":["CODESTRAL_API_KEY"],"auth":"bearer"}
  {"prefix":"text-completion-inception","name":"Inception Labs (fill in the middle)","protocol":"openai-fim","base_url":"https://api.inceptionlabs.ai/v1","base_url_env":["INCEPTION_API_BASE"],"key_env":["INCEPTION_API_KEY"],"auth":"bearer"}
  {"prefix":"text-completion-openai","name":"OpenAI (completions)","protocol":"openai-completions","base_url":"https://api.openai.com/v1","base_url_env":["OPENAI_BASE_URL","OPENAI_API_BASE"],"key_env":["OPENAI_API_KEY"],"auth":"bearer","note":"For base models, which continue a text: the turns make one prompt."}
  {"prefix":"together_ai","name":"Together AI","protocol":"openai-chat","base_url":"https://api.together.ai/v1","key_env":["TOGETHER_API_KEY","TOGETHER_AI_API_KEY","TOGETHERAI_API_KEY","TOGETHER_AI_TOKEN"],"auth":"bearer"}
  {"prefix":"triton","name":"Triton","protocol":"triton","auth":"none","note":"Set the base URL to the whole path of the model."}
  {"prefix":"v0","name":"v0","protocol":"openai-chat","base_url":"https://api.v0.dev/v1","key_env":["V0_API_KEY"],"auth":"bearer","refuses":["temperature","top_p","max_tokens","stop","seed"]}
  {"prefix":"veniceai","name":"Venice.ai","protocol":"openai-chat","base_url":"https://api.venice.ai/api/v1","key_env":["VENICE_AI_API_KEY","VENICE_API_KEY"],"auth":"bearer"}
  {"prefix":"vercel_ai_gateway","name":"Vercel AI Gateway","protocol":"openai-chat","base_url":"https://ai-gateway.vercel.sh/v1","key_env":["VERCEL_AI_GATEWAY_API_KEY","VERCEL_OIDC_TOKEN","AI_GATEWAY_API_KEY"],"auth":"bearer"}
  {"prefix":"vertex_ai","name":"Google Vertex AI","protocol":"vertex","base_url":"https://{VERTEXAI_LOCATION}-aiplatform.googleapis.com/v1/projects/{VERTEXAI_PROJECT}/locations/{VERTEXAI_LOCATION}","base_url_env":["VERTEXAI_API_BASE"],"key_env":["VERTEXAI_CREDENTIALS","GOOGLE_APPLICATION_CREDENTIALS"],"auth":"unsupported:oauth2-service-account","note":"Set VERTEXAI_PROJECT and VERTEXAI_LOCATION."}
  {"prefix":"vertex_ai_beta","name":"Google Vertex AI","protocol":"vertex","base_url":"https://{VERTEXAI_LOCATION}-aiplatform.googleapis.com/v1/projects/{VERTEXAI_PROJECT}/locations/{VERTEXAI_LOCATION}","base_url_env":["VERTEXAI_API_BASE"],"key_env":["VERTEXAI_CREDENTIALS","GOOGLE_APPLICATION_CREDENTIALS"],"auth":"unsupported:oauth2-service-account","note":"The same as vertex_ai."}
  {"prefix":"vllm","name":"vLLM","protocol":"openai-chat","base_url":"http://localhost:8000/v1","base_url_env":["VLLM_API_BASE","HOSTED_VLLM_API_BASE"],"key_env":["VLLM_API_KEY","HOSTED_VLLM_API_KEY"],"auth":"optional-bearer","note":"The same as hosted_vllm."}
  {"prefix":"volcengine","name":"Volcengine","protocol":"openai-chat","base_url":"https://ark.cn-beijing.volces.com/api/v3","key_env":["VOLCENGINE_API_KEY","ARK_API_KEY"],"auth":"bearer","note":"The model may be the id of an endpoint, ep-…."}
  {"prefix":"wandb","name":"WandB Inference","protocol":"openai-chat","base_url":"https://api.inference.wandb.ai/v1","key_env":["WANDB_API_KEY"],"auth":"bearer"}
  {"prefix":"watsonx","name":"IBM watsonx.ai","protocol":"watsonx","base_url_env":["WATSONX_API_BASE","WATSONX_URL","WX_URL","WML_URL"],"key_env":["WATSONX_TOKEN","WATSONX_ZENAPIKEY","WX_API_KEY","WATSONX_API_KEY","WATSONX_APIKEY"],"auth":"unsupported:iam-token","note":"Set WATSONX_URL and WATSONX_PROJECT_ID."}
  {"prefix":"watsonx_text","name":"IBM watsonx.ai (text)","protocol":"watsonx-text","base_url_env":["WATSONX_API_BASE","WATSONX_URL","WX_URL","WML_URL"],"key_env":["WATSONX_TOKEN","WATSONX_ZENAPIKEY","WATSONX_APIKEY","WATSONX_API_KEY","WX_API_KEY"],"auth":"unsupported:iam-token"}
  {"prefix":"xai","name":"xAI","protocol":"openai-chat","base_url":"https://api.x.ai/v1","key_env":["XAI_API_KEY","GROK_API_KEY"],"auth":"bearer","refuses_when_reasoning":["stop"],"variants":[{"when":[{"mode":"responses"}],"protocol":"openai-responses"}],"note":"Reasoning tokens are counted apart from the answer on the wire."}
  {"prefix":"xiaomi_mimo","name":"Xiaomi MiMo","protocol":"openai-chat","base_url":"https://api.xiaomimimo.com/v1","key_env":["XIAOMI_MIMO_API_KEY"],"auth":"bearer"}
  {"prefix":"xinference","name":"Xinference","protocol":"openai-chat","base_url":"http://localhost:9997/v1","key_env":["XINFERENCE_API_KEY"],"auth":"optional-bearer"}
  {"prefix":"zai","name":"Z.AI (Zhipu AI)","protocol":"openai-chat","base_url":"https://api.z.ai/api/paas/v4","key_env":["ZAI_API_KEY"],"auth":"bearer","refuses":["seed","reasoning_effort"]}
  """#
