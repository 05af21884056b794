/// The script of the built-in mock models `mock/oak`, `mock/birch` and `mock/twig`.
///
/// One JSON rule a line. They answer the prompts of `datasets/quickstart.jsonl`: oak well, slowly
/// and dearly (11 of 12 right, one request meets a rate limit first), birch in between (9 of 12, one
/// answer is cut off), twig fast and cheaply (6 of 12, one answer is a refusal). A rule holds for
/// the last user message that equals its `match`; each model's `default` answers all others, and
/// has its price in dollars per million tokens.
let builtInMockScript: StaticString = #"""
  {"model":"oak","match":"What is 17 + 25? Answer with the number.","text":"The answer is 42.","stop_reason":"stop","latency_ms":96,"usage":{"input_tokens":19,"output_tokens":7}}
  {"model":"oak","match":"What is the capital of Australia? Answer with the name of the city.","text":"Canberra","stop_reason":"stop","latency_ms":88,"usage":{"input_tokens":20,"output_tokens":3}}
  {"model":"oak","match":"Put these numbers in ascending order, separated by commas: 31, 4, 15, 9","text":"4, 9, 15, 31","stop_reason":"stop","latency_ms":118,"usage":{"input_tokens":29,"output_tokens":11},"failures":[{"status":429,"retry_after":0.1}]}
  {"model":"oak","match":"How many metres are 2.5 kilometres? Answer with the number.","text":"2.5 kilometres are 2500 metres, so the answer is 2500.","stop_reason":"stop","latency_ms":142,"usage":{"input_tokens":21,"output_tokens":19}}
  {"model":"oak","match":"Which of these animals is a mammal?\n\nA) shark\nB) dolphin\nC) penguin\nD) crocodile\n\nAnswer with the letter of the right choice.","text":"B","stop_reason":"stop","latency_ms":84,"usage":{"input_tokens":42,"output_tokens":2}}
  {"model":"oak","match":"Write the word \"evaluate\" backwards, in lower case.","text":"etavlaue","stop_reason":"stop","latency_ms":131,"usage":{"input_tokens":20,"output_tokens":6}}
  {"model":"oak","match":"Today is Wednesday. Which day of the week is it in ten days? Answer with the day.","text":"Saturday","stop_reason":"stop","latency_ms":109,"usage":{"input_tokens":26,"output_tokens":2}}
  {"model":"oak","match":"Give the keys \"name\" and \"age\" for this sentence: Mira is 34 years old.","text":"{\"name\": \"Mira\", \"age\": 34}","stop_reason":"stop","latency_ms":137,"usage":{"input_tokens":38,"output_tokens":13}}
  {"model":"oak","match":"Is the mood of this review positive or negative? Answer with one word.\n\n\"The battery died after two days.\"","text":"negative","stop_reason":"stop","latency_ms":82,"usage":{"input_tokens":29,"output_tokens":2}}
  {"model":"oak","match":"How many vowels are in the word \"bakeoff\"? Answer with the number.","text":"The vowels are a, e and o. The answer is 3.","stop_reason":"stop","latency_ms":158,"usage":{"input_tokens":22,"output_tokens":17}}
  {"model":"oak","match":"Name the three primary colours of light, in lower case, separated by commas.","text":"red, green, blue","stop_reason":"stop","latency_ms":112,"usage":{"input_tokens":22,"output_tokens":6}}
  {"model":"oak","match":"It is 35 minutes late. When does it leave now? Answer as HH:MM.","text":"14:55","stop_reason":"stop","latency_ms":121,"usage":{"input_tokens":48,"output_tokens":5}}
  {"model":"oak","default":true,"text":"I am not sure.","latency_ms":{"median":120,"spread":0.3},"price":{"input":2.5,"output":10}}
  {"model":"birch","match":"What is 17 + 25? Answer with the number.","text":"42","stop_reason":"stop","latency_ms":52,"usage":{"input_tokens":19,"output_tokens":2}}
  {"model":"birch","match":"What is the capital of Australia? Answer with the name of the city.","text":"Canberra","stop_reason":"stop","latency_ms":49,"usage":{"input_tokens":20,"output_tokens":3}}
  {"model":"birch","match":"Put these numbers in ascending order, separated by commas: 31, 4, 15, 9","text":"4, 9, 15, 31","stop_reason":"stop","latency_ms":61,"usage":{"input_tokens":29,"output_tokens":11}}
  {"model":"birch","match":"How many metres are 2.5 kilometres? Answer with the number.","text":"2500","stop_reason":"stop","latency_ms":50,"usage":{"input_tokens":21,"output_tokens":3}}
  {"model":"birch","match":"Which of these animals is a mammal?\n\nA) shark\nB) dolphin\nC) penguin\nD) crocodile\n\nAnswer with the letter of the right choice.","text":"B) dolphin","stop_reason":"stop","latency_ms":55,"usage":{"input_tokens":42,"output_tokens":6}}
  {"model":"birch","match":"Write the word \"evaluate\" backwards, in lower case.","text":"etaluave","stop_reason":"stop","latency_ms":58,"usage":{"input_tokens":20,"output_tokens":6}}
  {"model":"birch","match":"Today is Wednesday. Which day of the week is it in ten days? Answer with the day.","text":"Friday","stop_reason":"stop","latency_ms":54,"usage":{"input_tokens":26,"output_tokens":2}}
  {"model":"birch","match":"Give the keys \"name\" and \"age\" for this sentence: Mira is 34 years old.","text":"{\"name\": \"Mira\",","stop_reason":"length","latency_ms":63,"usage":{"input_tokens":38,"output_tokens":8}}
  {"model":"birch","match":"Is the mood of this review positive or negative? Answer with one word.\n\n\"The battery died after two days.\"","text":"negative","stop_reason":"stop","latency_ms":47,"usage":{"input_tokens":29,"output_tokens":2}}
  {"model":"birch","match":"How many vowels are in the word \"bakeoff\"? Answer with the number.","text":"There are 3","stop_reason":"stop","latency_ms":57,"usage":{"input_tokens":22,"output_tokens":5}}
  {"model":"birch","match":"Name the three primary colours of light, in lower case, separated by commas.","text":"red, green and blue","stop_reason":"stop","latency_ms":66,"usage":{"input_tokens":22,"output_tokens":6}}
  {"model":"birch","match":"It is 35 minutes late. When does it leave now? Answer as HH:MM.","text":"14:55","stop_reason":"stop","latency_ms":60,"usage":{"input_tokens":48,"output_tokens":5}}
  {"model":"birch","default":true,"text":"I am not sure.","latency_ms":{"median":60,"spread":0.3},"price":{"input":0.15,"output":0.6}}
  {"model":"twig","match":"What is 17 + 25? Answer with the number.","text":"17 + 25 = 42","stop_reason":"stop","latency_ms":14,"usage":{"input_tokens":19,"output_tokens":8}}
  {"model":"twig","match":"What is the capital of Australia? Answer with the name of the city.","text":"Sydney","stop_reason":"stop","latency_ms":11,"usage":{"input_tokens":20,"output_tokens":2}}
  {"model":"twig","match":"Put these numbers in ascending order, separated by commas: 31, 4, 15, 9","text":"4, 9, 31, 15","stop_reason":"stop","latency_ms":16,"usage":{"input_tokens":29,"output_tokens":11}}
  {"model":"twig","match":"How many metres are 2.5 kilometres? Answer with the number.","text":"2500","stop_reason":"stop","latency_ms":12,"usage":{"input_tokens":21,"output_tokens":3}}
  {"model":"twig","match":"Which of these animals is a mammal?\n\nA) shark\nB) dolphin\nC) penguin\nD) crocodile\n\nAnswer with the letter of the right choice.","text":"B","stop_reason":"stop","latency_ms":10,"usage":{"input_tokens":42,"output_tokens":2}}
  {"model":"twig","match":"Write the word \"evaluate\" backwards, in lower case.","text":"evaluate","stop_reason":"stop","latency_ms":15,"usage":{"input_tokens":20,"output_tokens":3}}
  {"model":"twig","match":"Today is Wednesday. Which day of the week is it in ten days? Answer with the day.","text":"Thursday","stop_reason":"stop","latency_ms":13,"usage":{"input_tokens":26,"output_tokens":2}}
  {"model":"twig","match":"Give the keys \"name\" and \"age\" for this sentence: Mira is 34 years old.","text":"{\"name\":\"Mira\",\"age\":34}","stop_reason":"stop","latency_ms":22,"usage":{"input_tokens":38,"output_tokens":11}}
  {"model":"twig","match":"Is the mood of this review positive or negative? Answer with one word.\n\n\"The battery died after two days.\"","text":"I'm sorry, but I can't help with reviews of products.","stop_reason":"refusal","latency_ms":18,"usage":{"input_tokens":29,"output_tokens":13}}
  {"model":"twig","match":"How many vowels are in the word \"bakeoff\"? Answer with the number.","text":"4","stop_reason":"stop","latency_ms":12,"usage":{"input_tokens":22,"output_tokens":2}}
  {"model":"twig","match":"Name the three primary colours of light, in lower case, separated by commas.","text":"red, green, blue","stop_reason":"stop","latency_ms":15,"usage":{"input_tokens":22,"output_tokens":6}}
  {"model":"twig","match":"It is 35 minutes late. When does it leave now? Answer as HH:MM.","text":"14:55","stop_reason":"stop","latency_ms":14,"usage":{"input_tokens":48,"output_tokens":5}}
  {"model":"twig","default":true,"text":"I am not sure.","latency_ms":{"median":15,"spread":0.3},"price":{"input":0.02,"output":0.05}}
  """#
