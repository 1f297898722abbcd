package dev.leadwell.test.open;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class OpenPage {

    @GetMapping("/coaching/open")
    String open() {
        return "everybody";
    }
}
