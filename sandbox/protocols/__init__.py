"""The services' HTTP protocols, one a file.

Each service lives under its own prefix and, since no two of their paths collide, at the root too:

=====================  ==========================================  =============================
prefix                 service                                     file
=====================  ==========================================  =============================
``/anthropic``         Claude                                      ``anthropic``
``/gemini``            Gemini: text, pictures, embeddings          ``gemini``
``/gemini``            Gemini: Omni clips and their files          ``omni``
``/vertex``            Gemini Enterprise: Imagen, Veo, Gemini      ``imagen``, ``veo``, ``gemini``
``/runway``            Runway                                      ``runway``
``/kling``             Kling, both generations                     ``kling``, ``kling_tasks``
``/elevenlabs``        ElevenLabs                                  ``elevenlabs``, ``voices``
=====================  ==========================================  =============================

Only ``GET /v1/models`` belongs to three services at once and is served under the prefixes alone.
"""
